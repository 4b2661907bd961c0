package dev.sparkify.examples.command;

import dev.sparkify.aws.LaunchedRedshift;
import dev.sparkify.error.InputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Removes a warehouse from AWS. */
@Command(
        name = "tear-down",
        description = {
            "Removes all that carries the tags of a warehouse: the cluster or workgroup with its data, the role, the network."
                    + " Nothing else is touched. May be run again at any time, from whatever state it was left in.",
            "Say what becomes of the data: --final-snapshot or --no-final-snapshot."
        },
        footer = {
            "  sparkify tear-down --dry-run",
            "  sparkify tear-down --no-final-snapshot",
            "  sparkify tear-down --yes --final-snapshot plays-2026-11"
        })
@SuppressWarnings("NullAway.Init")
public final class TearDownCommand extends Job {
    private final Confirmation confirmation;

    @Mixin
    private LaunchedOptions which;

    @ArgGroup
    private @Nullable Ending ending;

    @Option(names = "--yes", description = "Do not ask. Needed where nobody sits at a terminal.")
    private boolean yes;

    @Option(names = "--dry-run", description = "Only tell what would be removed, and what would stay.")
    private boolean dryRun;

    /** Makes the command; picocli fills it. */
    public TearDownCommand() {
        this(Confirmation.ofProcess());
    }

    TearDownCommand(Confirmation confirmation) {
        this.confirmation = confirmation;
    }

    @Override
    void run() {
        if (dryRun) {
            var platform = which.controlled(this, ending == null ? Ending.none() : ending);
            new Removal(platform.leftovers(), out()).announce();
            return;
        }
        if (ending == null) {
            throw wrongUsage("say what becomes of the data: --final-snapshot NAME keeps it, and bills on;"
                    + " --no-final-snapshot lets it go");
        }
        try (var progress = LaunchProgress.onTerminal("Tearing down")) {
            tearDown(which.controlled(this, ending, progress), progress);
        }
    }

    private void tearDown(LaunchedRedshift<?> platform, LaunchProgress progress) {
        if (yes || isConfirmed(platform)) {
            var report = platform.tearDown();
            progress.close();
            new Removal(report, out()).tell();
        }
    }

    private boolean isConfirmed(LaunchedRedshift<?> platform) {
        new Removal(platform.leftovers(), out()).announce();
        return switch (confirmation.ask("Remove all of this?")) {
            case YES -> true;
            case NO -> throw new InputException("Nothing was removed");
            case NOBODY -> throw wrongUsage("nobody can be asked here: say --yes");
        };
    }
}

package dev.sparkify.examples.command;

import dev.sparkify.PlannedWarehouse;
import dev.sparkify.Warehouse;
import dev.sparkify.error.InputException;
import dev.sparkify.load.LoadListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a warehouse that of a star. */
@Command(
        name = "apply",
        description = {
            "Shows the plan of 'sparkify plan', asks, and does what it says: each table is left old or new, whatever happens. Run"
                    + " it again after a failure: it does what is left.",
            "With --plan nothing is asked: what that file says is done, or refused if the warehouse is not any more as it was."
        },
        footer = {
            "  sparkify apply --database plays.duckdb --star history",
            "  sparkify apply --config dwh.cfg --plan plan.json"
        })
@SuppressWarnings("NullAway.Init")
public final class ApplyCommand extends Job {
    private final Confirmation confirmation;

    @Mixin
    private EvolutionOptions what;

    @Mixin
    private TablesOptions where;

    @Option(names = "--plan", paramLabel = "FILE", description = "A file that 'sparkify plan --out' made.")
    private @Nullable Path file;

    @Option(names = "--yes", description = "Do not ask. Needed where nobody sits at a terminal.")
    private boolean yes;

    /** Makes the command; picocli fills it. */
    public ApplyCommand() {
        this(Confirmation.ofProcess());
    }

    ApplyCommand(Confirmation confirmation) {
        this.confirmation = confirmation;
    }

    @Override
    void run() {
        var planned = Warehouse.plan(where.whole(this), what.star().schema(), what.evolution());
        if (planned.plan().isEmpty()) {
            out().println("The warehouse is as the star has it");
        } else {
            agree(planned);
            apply(planned);
            out().println("Done");
        }
        out().flush();
    }

    private void agree(PlannedWarehouse<?> planned) {
        if (file != null) {
            demandSame(planned.plan().json(), file);
            return;
        }
        out().println(planned.plan().text());
        out().flush();
        if (!yes) {
            ask();
        }
    }

    private void ask() {
        switch (confirmation.ask("Do all of this?")) {
            case YES -> {}
            case NO -> throw new InputException("Nothing was changed");
            case NOBODY -> throw wrongUsage("nobody can be asked here: say --yes, or give a --plan");
        }
    }

    /** How many rows there are may change while a plan is read. */
    private static void demandSame(String json, Path file) {
        try {
            if (!unsized(Files.readString(file).strip()).equals(unsized(json))) {
                throw new InputException(file + " is not the plan of this warehouse as it is now, or of these options;"
                        + " nothing was changed: plan again");
            }
        } catch (IOException failure) {
            throw new InputException("Cannot read " + file + ": " + failure.getMessage(), failure);
        }
    }

    private static String unsized(String json) {
        return json.replaceAll("\"(rows|bytes)\": [0-9]+", "\"$1\": 0");
    }

    private static void apply(PlannedWarehouse<?> planned) {
        try (var bar = Bar.records("Changing")) {
            var listener = new LoadListener() {
                @Override
                public void running(String title, int number, int count) {
                    bar.show(number - 1L, count);
                }
            };
            planned.apply(listener).close();
        }
    }
}

package dev.sparkify.examples.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Pauses the cluster of a warehouse. */
@Command(
        name = "pause",
        description =
                "Pauses the cluster of a warehouse, so that only storage bills, and waits until it is paused. A workgroup"
                        + " of Redshift Serverless pauses by itself.",
        footer = {"  sparkify pause", "  sparkify pause --config dwh.cfg"})
@SuppressWarnings("NullAway.Init")
public final class PauseCommand extends Job {
    @Mixin
    private LaunchedOptions which;

    @Override
    void run() {
        try (var progress = LaunchProgress.onTerminal("Pausing")) {
            which.controlled(this, Ending.none(), progress).pause();
        }
        out().println("The warehouse is paused");
        out().flush();
    }
}

package dev.sparkify.examples.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Resumes the cluster of a warehouse. */
@Command(
        name = "resume",
        description = "Resumes the cluster of a warehouse, and waits until it can be used.",
        footer = {"  sparkify resume", "  sparkify resume --config dwh.cfg"})
@SuppressWarnings("NullAway.Init")
public final class ResumeCommand extends Job {
    @Mixin
    private LaunchedOptions which;

    @Override
    void run() {
        try (var progress = LaunchProgress.onTerminal("Resuming")) {
            which.controlled(this, Ending.none(), progress).resume();
        }
        out().println("The warehouse is resumed");
        out().flush();
    }
}

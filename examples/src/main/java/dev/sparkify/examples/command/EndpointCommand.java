package dev.sparkify.examples.command;

import dev.sparkify.aws.LaunchedRedshift;
import dev.sparkify.examples.command.configuration.EndpointNote;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells where a warehouse is reached, and as whom it reads. */
@Command(
        name = "endpoint",
        description =
                "Prints DWH_ENDPOINT and DWH_ROLE_ARN of a warehouse, once it is made; while it is being made, ends"
                        + " with exit code 3.",
        footer = {"  sparkify endpoint", "  sparkify endpoint --write --config dwh.cfg"})
@SuppressWarnings("NullAway.Init")
public final class EndpointCommand extends Job {
    @Mixin
    private LaunchedOptions which;

    @Option(
            names = "--write",
            description = "Note both in the configuration, as HOST and ARN; all else in it stays as it is.")
    private boolean write;

    @Override
    void run() {
        var note = print(which.controlled(this, Ending.none()), out());
        if (write) {
            note.writeTo(which.config());
        }
    }

    /** Prints both. */
    static EndpointNote print(LaunchedRedshift<?> platform, PrintWriter out) {
        var endpoint = platform.endpoint();
        var role = platform.status().roles().stream().findFirst();
        out.println("DWH_ENDPOINT=" + endpoint.host());
        role.ifPresent(arn -> out.println("DWH_ROLE_ARN=" + arn));
        out.flush();
        return new EndpointNote(endpoint.host(), role);
    }
}

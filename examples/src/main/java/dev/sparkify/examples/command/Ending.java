package dev.sparkify.examples.command;

import dev.sparkify.aws.FinalSnapshot;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Says what becomes of the data at the end of a warehouse. */
@SuppressWarnings("NullAway.Init")
final class Ending {
    @Option(
            names = "--final-snapshot",
            paramLabel = "NAME",
            required = true,
            description = "Keeps the data in a snapshot of this name, which bills until somebody deletes it.")
    private @Nullable String snapshot;

    @Option(names = "--no-final-snapshot", required = true, description = "Lets the data go with the warehouse.")
    private boolean none;

    /** Ends nothing. */
    static Ending none() {
        return new Ending();
    }

    <P> P of(FinalSnapshot<P> question) {
        return none || snapshot == null ? question.withoutFinalSnapshot() : question.withFinalSnapshot(snapshot);
    }
}

package dev.sparkify.examples.command.verify;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Removes once what a trial made: when it is over, or when the process is told to end before. */
public final class Cleanup {
    private final Scratch scratch;
    private final Consumer<List<String>> told;
    private final Thread onExit;
    private final AtomicBoolean isDone = new AtomicBoolean();

    private Cleanup(Scratch scratch, Consumer<List<String>> told) {
        this.scratch = scratch;
        this.told = told;
        this.onExit = new Thread(this::run, "remove what verify made");
    }

    /**
     * Begins to watch for the end of the process.
     *
     * @param scratch what is to be removed
     * @param told is told once what stays
     * @return the cleanup, to be run
     */
    public static Cleanup of(Scratch scratch, Consumer<List<String>> told) {
        var cleanup = new Cleanup(scratch, told);
        Runtime.getRuntime().addShutdownHook(cleanup.onExit);
        return cleanup;
    }

    /** Removes everything. Does nothing where that was begun before. */
    public void run() {
        if (!isDone.compareAndSet(false, true)) {
            return;
        }
        scratch.stop();
        told.accept(scratch.remove());
        try {
            Runtime.getRuntime().removeShutdownHook(onExit);
        } catch (IllegalStateException ending) {
            onExit.setName("remove what verify made, which is done");
        }
    }
}

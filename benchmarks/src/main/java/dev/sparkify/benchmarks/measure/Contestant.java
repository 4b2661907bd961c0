package dev.sparkify.benchmarks.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Is a program that takes part in a contest: each round it runs as a process of its own and leaves a database file.
 *
 * @param name how it is called in reports
 * @param amount how much it reads
 * @param before what is done before it runs; not measured
 * @param invocation how it is called
 * @param after what is done after it ran; not measured
 */
public record Contestant(String name, Amount amount, Step before, Invocation invocation, Step after) {
    /** Says how a program is called. */
    @FunctionalInterface
    public interface Invocation {
        /**
         * Gives the words of the command.
         *
         * @param database the file that it makes or extends
         * @return the program and its arguments
         */
        List<String> words(Path database);
    }

    /** Is what is done around a run. */
    @FunctionalInterface
    public interface Step {
        /**
         * Does it.
         *
         * @param database the file that the program makes or extends
         * @throws IOException if files cannot be read or written
         */
        void run(Path database) throws IOException;
    }

    /**
     * Describes a program around whose runs nothing needs to be done.
     *
     * @param name how it is called in reports
     * @param amount how much it reads
     * @param invocation how it is called
     * @return the contestant
     */
    public static Contestant named(String name, Amount amount, Invocation invocation) {
        return new Contestant(name, amount, database -> {}, invocation, database -> {});
    }

    /**
     * Says what is done before each run.
     *
     * @param step what is done
     * @return the new contestant
     */
    public Contestant before(Step step) {
        return new Contestant(name, amount, step, invocation, after);
    }

    /**
     * Says what is done after each run.
     *
     * @param step what is done
     * @return the new contestant
     */
    public Contestant after(Step step) {
        return new Contestant(name, amount, before, invocation, step);
    }
}

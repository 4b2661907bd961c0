package dev.sparkify.examples.command.verify;

import dev.sparkify.test.contract.Candidate;
import java.util.List;

/** Is a candidate that knows what it makes, and takes all of it away again. */
public interface Scratch extends Candidate {
    /**
     * Names what a trial makes.
     *
     * @return in words, such as «schemas that begin with sparkify_verify»
     */
    List<String> makes();

    /**
     * Tries whether there is anything to be tried.
     *
     * @throws dev.sparkify.error.RetryableException if it gives no connection
     */
    void demandReachable();

    /** Ends what is running, and makes nothing any more. May be called by another thread. */
    void stop();

    /**
     * Removes all that was made, once what is running has been stopped or is done.
     *
     * @return what stays, each with the reason; empty if all is gone
     */
    List<String> remove();

    /** Stops and removes. */
    @Override
    default void close() {
        stop();
        remove();
    }
}

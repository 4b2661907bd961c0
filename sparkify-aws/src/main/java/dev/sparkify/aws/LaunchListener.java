package dev.sparkify.aws;

/**
 * Is told how launches and teardowns get on: one event after another, in the calling thread or, while that one waits, in the
 * thread of the scheduler. What it throws is logged, and the work goes on.
 */
@FunctionalInterface
public interface LaunchListener {
    /**
     * Is told what happened.
     *
     * @param event what
     */
    void happened(LaunchEvent event);

    /**
     * Returns a listener that hears nothing.
     *
     * @return the listener
     */
    static LaunchListener none() {
        return event -> {};
    }
}

package dev.sparkify.examples.generate;

/** Hears how far the writing has come. */
@FunctionalInterface
public interface Progress {
    /**
     * Is told every few thousand records, and once at the end with {@code done} equal to {@code total}.
     *
     * @param done songs and events written so far
     * @param total songs and events to write
     */
    void report(long done, long total);

    /**
     * Ignores all reports.
     *
     * @return a listener that does nothing
     */
    static Progress silent() {
        return (done, total) -> {};
    }
}

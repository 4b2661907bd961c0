package dev.sparkify.load;

/** Is told how far a load is. Called from the threads that work: be quick, and throw nothing. */
public interface LoadListener {
    /**
     * Tells how much of the files is read.
     *
     * @param bytes bytes read so far, of all sources
     * @param total bytes to be read
     */
    default void reading(long bytes, long total) {}

    /**
     * Tells which statement begins.
     *
     * @param title what it does, in a few words
     * @param number its number, from 1
     * @param count how many there are
     */
    default void running(String title, int number, int count) {}

    /**
     * Returns a listener that does nothing.
     *
     * @return the listener
     */
    static LoadListener none() {
        return new LoadListener() {};
    }
}

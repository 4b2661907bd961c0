package dev.sparkify.local.internal.json;

/** Is told how far a pass over files has come. */
public interface ReadingListener {
    /** Does not listen. */
    ReadingListener NONE = (read, all) -> {};

    /**
     * Takes note. There is a call for each small file and each piece of a great one; calls come from several threads,
     * with {@code read} not always ascending from one to the next.
     *
     * @param read how many bytes have been read
     * @param all how many there are
     */
    void progress(long read, long all);

    /**
     * Takes note that a file is read to its end. Calls come as those of {@link #progress} do.
     *
     * @param read how many files have been read
     */
    default void files(int read) {}
}

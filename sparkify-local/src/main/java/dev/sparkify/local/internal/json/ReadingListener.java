package dev.sparkify.local.internal.json;

/** Is told how far a pass over files has come. */
public interface ReadingListener {
    /** Does not listen. */
    ReadingListener NONE = (read, all) -> {};

    /**
     * Takes note. Calls come from several threads, some ten a second for great files and one for each small one; with
     * {@code read} not always ascending from call to call.
     *
     * @param read how many bytes have been read
     * @param all how many there are
     */
    void progress(long read, long all);
}

package dev.sparkify.export;

/** Names how the text of an export is compressed. */
public enum Compression {
    /** Not at all. */
    NONE(""),
    /** As gzip; read by everything. */
    GZIP(".gz"),
    /** As Zstandard; smaller and faster. */
    ZSTD(".zst");

    private final String suffix;

    Compression(String suffix) {
        this.suffix = suffix;
    }

    /**
     * Gives what the names of the files end with.
     *
     * @return with its point; empty if nothing is compressed
     */
    public String suffix() {
        return suffix;
    }
}

package dev.sparkify.sql.statement;

/** Names the columns in which a reader tells where a record comes from, if it can. */
public final class PlaceColumns {
    /** The place of the file in the list of files, an INTEGER from 0. */
    public static final String FILE = "sparkify_file";

    /** The byte at which the record begins, a BIGINT from 0, of the decompressed content. */
    public static final String OFFSET = "sparkify_offset";

    private PlaceColumns() {}
}

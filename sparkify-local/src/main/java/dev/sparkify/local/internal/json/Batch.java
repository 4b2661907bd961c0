package dev.sparkify.local.internal.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Holds some good records by columns, and where each was found. */
public final class Batch {
    private final List<Column> columns = new ArrayList<>();
    private final int[] files;
    private final long[] offsets;
    private int size;

    Batch(List<Field> fields, Set<Integer> wanted, int rows, Blame blame) {
        for (int i = 0; i < fields.size(); i++) {
            columns.add(ColumnFactory.column(fields.get(i), rows, blame, wanted.contains(i)));
        }
        this.files = new int[rows];
        this.offsets = new long[rows];
    }

    void clear() {
        size = 0;
    }

    boolean isFull() {
        return size == files.length;
    }

    /** Keeps the row after the last one. */
    void keep(int file, long offset) {
        files[size] = file;
        offsets[size] = offset;
        size++;
    }

    /**
     * Returns how many records there are.
     *
     * @return the rows
     */
    public int size() {
        return size;
    }

    /**
     * Returns the columns.
     *
     * @return one for each field, in their order
     */
    public List<Column> columns() {
        return columns;
    }

    /**
     * Tells the file of each record.
     *
     * @return its place in the list of files, by row
     */
    public int[] files() {
        return files;
    }

    /**
     * Tells where in its file each record begins.
     *
     * @return the byte from 0 (of the decompressed content), by row
     */
    public long[] offsets() {
        return offsets;
    }
}

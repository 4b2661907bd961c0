package dev.sparkify.examples.command;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the answer to a query: the names of its columns, then its rows, then the end. */
interface RowFormat {
    /**
     * Begins.
     *
     * @param columns their names, in order
     */
    void head(List<String> columns);

    /**
     * Writes a row.
     *
     * @param values a number, boolean, text or null for each column
     */
    void row(List<@Nullable Object> values);

    /** Ends what {@link #head} began. */
    void end();
}

package dev.sparkify.personal;

import dev.sparkify.internal.JsonText;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Tells what an erasure did. It does not hold the key.
 *
 * @param erasure its number in the ledger, from 1
 * @param dimension whose member was erased
 * @param way what became of the member
 * @param rows how many rows of each table were removed or changed, in the order of the work; also 0
 * @param files what was read into the tables that the member was made from, by the ledger: these may still hold it, and are to
 *     be cleaned at the source
 */
public record ErasureReport(
        long erasure, String dimension, Erasure.Way way, List<ErasedRows> rows, List<String> files) {
    /** Takes copies of the lists. */
    public ErasureReport {
        rows = List.copyOf(rows);
        files = List.copyOf(files);
    }

    /**
     * Tells how many rows of a table were removed or changed.
     *
     * @param table the table as it is stored
     * @param rows how many
     */
    public record ErasedRows(String table, long rows) {}

    /**
     * Counts the rows of all tables.
     *
     * @return how many were removed or changed; 0: there was no such member
     */
    public long count() {
        return rows.stream().mapToLong(ErasedRows::rows).sum();
    }

    /**
     * Writes the report for people.
     *
     * @return lines, each ended by a new line
     */
    public String asText() {
        var head = String.format(
                Locale.ROOT,
                "erasure %d: a member of %s was %s\n",
                erasure,
                dimension,
                way.name().toLowerCase(Locale.ROOT));
        var tables = rows.stream()
                .map(table -> String.format(Locale.ROOT, "%,10d  %s\n", table.rows(), table.table()))
                .collect(Collectors.joining());
        var sources = files.stream().map(file -> "  " + file + "\n").collect(Collectors.joining());
        return head
                + tables
                + (files.isEmpty() ? "" : "may still hold the member, clean them at the source:\n" + sources);
    }

    /**
     * Writes the report for programs.
     *
     * @return one JSON object
     */
    public String asJson() {
        var tables = rows.stream()
                .map(table -> "{\"table\": " + JsonText.of(table.table()) + ", \"rows\": " + table.rows() + "}")
                .collect(Collectors.joining(", "));
        return "{\"erasure\": " + erasure + ", \"dimension\": " + JsonText.of(dimension) + ", \"way\": "
                + JsonText.of(way.name().toLowerCase(Locale.ROOT)) + ", \"rows\": [" + tables + "], \"files\": ["
                + files.stream().map(JsonText::of).collect(Collectors.joining(", ")) + "]}";
    }
}

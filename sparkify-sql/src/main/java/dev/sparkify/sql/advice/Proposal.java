package dev.sparkify.sql.advice;

import dev.sparkify.layout.Distribution;
import dev.sparkify.layout.SortKey;
import dev.sparkify.schema.Table;

/**
 * Is how the adviser would lay out a table that lies otherwise.
 *
 * @param table its name
 * @param distribution how its rows would be spread
 * @param sortKey how they would be sorted
 */
public record Proposal(String table, Distribution distribution, SortKey sortKey) {
    static Proposal of(Table table) {
        return new Proposal(table.name(), table.distribution(), table.sortKey());
    }

    /**
     * Writes the layout for people.
     *
     * @return such as {@code dim_time: DISTSTYLE KEY DISTKEY(start_time) SORTKEY(start_time)}
     */
    public String text() {
        var sorted = sortKey.columns().isEmpty() ? "" : " SORTKEY(" + String.join(", ", sortKey.columns()) + ")";
        return table + ": DISTSTYLE " + spelling(distribution) + sorted;
    }

    static String spelling(Distribution distribution) {
        if (distribution instanceof Distribution.Key key) {
            return "KEY DISTKEY(" + key.column() + ")";
        }
        if (distribution instanceof Distribution.All) {
            return "ALL";
        }
        return distribution instanceof Distribution.Even ? "EVEN" : "AUTO";
    }
}

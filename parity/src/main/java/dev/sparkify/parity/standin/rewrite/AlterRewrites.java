package dev.sparkify.parity.standin.rewrite;

import java.util.stream.Collectors;

/** Rewrites ALTER TABLE where it says how a table lies: PostgreSQL still looks whether table and columns are there. */
final class AlterRewrites {
    private AlterRewrites() {}

    static Tokens layout(Tokens statement) {
        int at = statement.behindName(2);
        if (!statement.has(0, "alter", "table") || !statement.has(at, "alter")) {
            return statement;
        }
        var changes = statement.from(at).split(",");
        if (!changes.stream().allMatch(AlterRewrites::isLayout)) {
            return statement;
        }
        var named = changes.stream()
                .flatMap(change -> columns(change).split(",").stream())
                .filter(column -> column.size() > 0)
                .map(column -> "alter column " + column.text() + " set statistics -1")
                .distinct()
                .collect(Collectors.joining(", "));
        return statement.slice(0, at).plus(named.isEmpty() ? "reset (fillfactor)" : named);
    }

    private static boolean isLayout(Tokens change) {
        return change.has(0, "alter", "distkey|diststyle|sortkey")
                || change.has(0, "alter", "encode", "auto")
                || change.has(0, "alter", "compound", "sortkey")
                || (change.has(0, "alter", "column") && change.has(3, "encode"));
    }

    private static Tokens columns(Tokens change) {
        if (change.has(1, "column")) {
            return change.slice(2, 3);
        }
        int distribution = change.find(1, "distkey");
        if (distribution < change.size()) {
            return change.slice(distribution + 1, distribution + 2);
        }
        int list = change.find(1, "(");
        return change.slice(list + 1, change.size() - 1);
    }
}

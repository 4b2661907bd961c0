package dev.sparkify.parity.standin.rewrite;

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
        return statement.slice(0, at).plus(Remembered.changed(changes));
    }

    private static boolean isLayout(Tokens change) {
        return change.has(0, "alter", "distkey|diststyle|sortkey")
                || change.has(0, "alter", "encode", "auto")
                || change.has(0, "alter", "compound", "sortkey")
                || (change.has(0, "alter", "column") && change.has(3, "encode"));
    }
}

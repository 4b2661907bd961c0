package dev.sparkify.sql.advice;

import dev.sparkify.schema.Column;
import dev.sparkify.schema.Table;
import dev.sparkify.type.CharType;
import dev.sparkify.type.ColumnType;
import dev.sparkify.type.VarbyteType;
import dev.sparkify.type.VarcharType;

/** Reviews columns: how wide they are, and how they are encoded. */
final class ColumnRules {
    private final Situation situation;
    private final Findings findings;

    ColumnRules(Situation situation, Findings findings) {
        this.situation = situation;
        this.findings = findings;
    }

    void review(Table table) {
        table.columns().forEach(column -> reviewText(table, column));
        reviewRow(table);
        reviewEncodings(table);
    }

    private void reviewText(Table table, Column column) {
        if (!(column.type() instanceof VarcharType varchar) || varchar.bytes() < Limits.LONG_TEXT) {
            return;
        }
        var most = situation.column(table, column.name()).map(ColumnEstimate::mostBytes);
        most.filter(found -> found.isPresent()
                        && found.getAsLong() > 0
                        && found.getAsLong() <= varchar.bytes() / Limits.ROOM)
                .ifPresent(found -> findings.add(
                        Rule.WIDE_TEXT,
                        Severity.ADVICE,
                        table.name() + "." + column.name(),
                        varchar + " for values of at most " + found.getAsLong()
                                + " bytes: a query that sorts or joins may set aside memory for all of them",
                        "VARCHAR(" + roomy(found.getAsLong()) + ") leaves room enough"));
    }

    /** Twice as long as the longest, in a power of two; no less than pays off. */
    private static long roomy(long longest) {
        long bytes = Limits.SHORT_TEXT;
        while (bytes < 2 * longest) {
            bytes *= 2;
        }
        return bytes;
    }

    private void reviewRow(Table table) {
        long sum = table.columns().stream()
                .mapToLong(column -> most(column.type()))
                .sum();
        if (sum > Limits.ROW_BYTES) {
            findings.add(
                    Rule.WIDE_ROW,
                    Severity.WARNING,
                    table,
                    "its columns may have " + sum + " bytes together; a query of all of them fails beyond "
                            + Limits.ROW_BYTES + " (error 8001)",
                    "make the widest columns narrower, or move them to a table of their own");
        }
    }

    private static long most(ColumnType type) {
        if (type instanceof VarcharType varchar) {
            return varchar.bytes();
        }
        if (type instanceof VarbyteType varbyte) {
            return varbyte.bytes();
        }
        return type instanceof CharType character
                ? character.bytes()
                : (long) type.accept(new StoredBytes()).orElse(0);
    }

    private void reviewEncodings(Table table) {
        long encoded = table.columns().stream()
                .filter(column -> column.encoding().isPresent())
                .count();
        if (encoded > 0 && encoded < table.columns().size()) {
            findings.add(
                    Rule.ENCODE_AUTO,
                    Severity.NOTE,
                    table,
                    encoded + " of " + table.columns().size()
                            + " columns have an encoding, so Redshift no longer manages those of the others",
                    "give an encoding to all columns or to none");
        }
    }
}

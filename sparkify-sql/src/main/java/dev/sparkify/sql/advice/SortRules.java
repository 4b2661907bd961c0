package dev.sparkify.sql.advice;

import dev.sparkify.layout.Encoding;
import dev.sparkify.layout.SortKey;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.StagingTable;
import dev.sparkify.schema.Table;
import java.util.Optional;

/** Reviews how the rows of a table are sorted. */
final class SortRules {
    private final Findings findings;

    SortRules(Findings findings) {
        this.findings = findings;
    }

    void review(Table table) {
        if (table instanceof StagingTable) {
            return;
        }
        if (table instanceof FactTable fact) {
            fact.eventTime().ifPresent(time -> reviewTime(fact, time));
        }
        if (table.sortKey() instanceof SortKey.Interleaved) {
            reviewInterleaved(table);
        }
        reviewEncodings(table);
    }

    private void reviewTime(FactTable fact, String time) {
        var columns = fact.sortKey().columns();
        if (fact.sortKey() instanceof SortKey.Auto) {
            findings.add(
                    Rule.AUTO,
                    Severity.NOTE,
                    fact,
                    "SORTKEY AUTO begins without order, and Redshift chooses one from the queries that it has seen",
                    "sort by " + time + " if it is known that queries ask for ranges of time");
        } else if (fact.sortKey() instanceof SortKey.None) {
            findings.add(
                    Rule.SORT_BY_TIME,
                    Severity.ADVICE,
                    fact,
                    "no order: a query of a range of time reads every block",
                    "sort by " + time);
        } else if (!(fact.sortKey() instanceof SortKey.Interleaved)
                && !columns.get(0).equals(time)) {
            reviewLeading(fact, time);
        }
    }

    private void reviewLeading(FactTable fact, String time) {
        var leading = fact.sortKey().columns().get(0);
        if (fact.surrogateKey().filter(leading::equals).isPresent()) {
            findings.add(
                    Rule.SORT_BY_TIME,
                    Severity.WARNING,
                    fact.name() + "." + leading,
                    "no query filters the number of a row, and rows that arrive late lie far from their time: a query of a"
                            + " range of " + time + " cannot rely on skipping blocks",
                    "sort by " + time);
        } else {
            findings.add(
                    Rule.SORT_BY_TIME,
                    Severity.ADVICE,
                    fact.name() + "." + leading,
                    "a compound sort key helps only those queries that filter its first columns, here not by " + time,
                    "sort by " + time + " first if queries ask for ranges of time");
        }
    }

    private void reviewInterleaved(Table table) {
        var monotonic = table.sortKey().columns().stream()
                .filter(name -> isMonotonic(table, name))
                .toList();
        monotonic.forEach(name -> findings.add(
                Rule.INTERLEAVED,
                Severity.WARNING,
                table.name() + "." + name,
                "its values only grow, and an interleaved sort key must not have such a column",
                "use a compound sort key that begins with it"));
        if (monotonic.isEmpty()) {
            findings.add(
                    Rule.INTERLEAVED,
                    Severity.NOTE,
                    table,
                    "an interleaved sort key forbids to change distribution and encodings later, and a move to serverless"
                            + " makes it compound",
                    "prefer a compound sort key unless queries filter each of the columns alone");
        }
    }

    private static boolean isMonotonic(Table table, String name) {
        boolean isMoment = table.find(name)
                .filter(column -> column.type().family().isMoment())
                .isPresent();
        return isMoment || surrogateKey(table).filter(name::equals).isPresent();
    }

    private static Optional<String> surrogateKey(Table table) {
        if (table instanceof FactTable fact) {
            return fact.surrogateKey();
        }
        return table instanceof DimensionTable dimension ? dimension.surrogateKey() : Optional.empty();
    }

    private void reviewEncodings(Table table) {
        var columns = table.sortKey().columns();
        for (int i = 0; i < columns.size(); i++) {
            boolean isLeading = i == 0;
            table.find(columns.get(i))
                    .filter(column -> isEncoded(column, isLeading))
                    .ifPresent(column -> findings.add(
                            Rule.ENCODED_SORT_KEY,
                            isLeading ? Severity.WARNING : Severity.ADVICE,
                            table.name() + "." + column.name(),
                            column.encoding().orElseThrow()
                                    + (isLeading
                                            ? " on the first column of the sort key packs so many values into a block that"
                                                    + " a range of it reads far more of the other columns"
                                            : " should not be used on a column of the sort key"),
                            isLeading ? "leave it RAW" : "leave it RAW, or choose AZ64 or ZSTD"));
        }
    }

    private static boolean isEncoded(Column column, boolean isLeading) {
        return column.encoding()
                .filter(encoding -> encoding == Encoding.RUNLENGTH || (isLeading && encoding != Encoding.RAW))
                .isPresent();
    }
}

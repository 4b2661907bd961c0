package dev.sparkify.parity.random;

import dev.sparkify.mapping.Mapping;
import dev.sparkify.parity.oracle.Delivery;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.Table;
import java.util.stream.Collectors;

/** Writes a sequence for people. */
final class Explanation {
    private final StringBuilder text = new StringBuilder();

    private Explanation() {}

    static String of(Sequence sequence, int loads) {
        var explanation = new Explanation();
        Contents.tables(sequence.star()).forEach(explanation::table);
        for (int i = 0; i < loads; i++) {
            explanation.line("load " + (i + 1));
            sequence.loads().get(i).forEach(explanation::delivery);
        }
        return explanation.text.toString();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private void table(Table table) {
        line(table.name() + table.columns().stream().map(Explanation::column).toList());
        if (table instanceof DimensionTable dimension) {
            line("  key " + dimension.naturalKey() + ", type 0 " + dimension.originals() + ", type 2 "
                    + dimension.tracked()
                    + ", kept for lookups "
                    + dimension.lookupColumns().stream()
                            .map(Explanation::column)
                            .toList()
                    + (dimension.isVersioned() ? ", late records: " + dimension.lateRecords() : "")
                    + (dimension.hasUnknownMember() ? ", unknown member" : "")
                    + (dimension.infersMembers() ? ", inferring members" : ""));
            dimension.mapping().ifPresent(this::mapping);
        } else if (table instanceof FactTable fact) {
            line("  grain " + fact.grain() + ", refers to " + fact.foreignKeys());
            fact.mapping().ifPresent(this::mapping);
        }
    }

    private static String column(Column column) {
        return column.name() + " " + column.type() + (column.nullable() ? "" : " NOT NULL");
    }

    private void mapping(Mapping mapping) {
        line("  from " + mapping.staging()
                + mapping.filter()
                        .map(filter -> " where " + ExpressionText.of(filter))
                        .orElse("")
                + mapping.asOf()
                        .map(time -> " as of " + ExpressionText.of(time))
                        .orElse("")
                + mapping.tieBreaks().stream()
                        .map(value -> ", " + ExpressionText.of(value))
                        .collect(Collectors.joining()));
        mapping.assignments()
                .forEach(assignment ->
                        line("    " + assignment.column() + " = " + ExpressionText.of(assignment.value())));
        mapping.lookups()
                .forEach(lookup -> line("    finds in " + lookup.dimension()
                        + lookup.conditions().stream()
                                .map(condition ->
                                        " " + condition.column() + " = " + ExpressionText.of(condition.value()))
                                .toList()
                        + lookup.asOf()
                                .map(time -> " as of " + ExpressionText.of(time))
                                .orElse("")
                        + " takes " + lookup.taken()));
    }

    private void delivery(Delivery delivery) {
        line("  " + delivery.staging() + ", " + delivery.badRecords() + ", changed files: " + delivery.changedFiles());
        delivery.files().forEach((name, content) -> {
            line("    " + name);
            content.lines().forEach(record -> line("      " + record));
        });
    }
}

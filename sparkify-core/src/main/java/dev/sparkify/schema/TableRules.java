package dev.sparkify.schema;

import dev.sparkify.internal.Names;
import dev.sparkify.layout.Distribution;
import dev.sparkify.layout.SortKey;
import dev.sparkify.mapping.TypeInference;
import dev.sparkify.type.Assignability;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Knows what a table must be by itself: its columns and how it lies. */
final class TableRules {
    /** Source: Redshift's page on CREATE TABLE. */
    private static final int MAX_COLUMNS = 1600;

    /** Source: Redshift's page on CREATE TABLE, usage notes on wide tables. */
    private static final int MAX_WIDTH = 65_535;

    private final Table table;
    private final Consumer<String> problems;

    TableRules(Table table, Consumer<String> problems) {
        this.table = table;
        this.problems = problems;
    }

    void check() {
        NameRules.checkTable(table.name(), problems);
        count();
        var seen = new HashSet<String>();
        var columns = table instanceof DimensionTable dimension
                ? Stream.concat(table.columns().stream(), dimension.lookupColumns().stream())
                        .toList()
                : table.columns();
        for (var column : columns) {
            NameRules.checkColumn(table.name(), column.name(), problems);
            if (!seen.add(column.name())) {
                problems.accept(named(column.name()) + " is declared twice; rename one of them");
            }
            checkEncoding(column);
            checkDefault(column);
        }
        checkWidth(columns);
        checkDistribution();
        checkSortKey();
    }

    private void checkWidth(List<Column> columns) {
        var widths = new FixedWidth();
        int width = columns.stream()
                .mapToInt(column -> column.type().accept(widths))
                .sum();
        if (width > MAX_WIDTH) {
            problems.accept(
                    table.name() + " has rows of " + width + " bytes in columns of fixed width; Redshift makes such"
                            + " a table, but reads and writes rows of " + MAX_WIDTH
                            + " at most; take VARCHAR for CHAR, or split it");
        }
    }

    private void count() {
        int count = table.columns().size();
        if (count == 0) {
            problems.accept(table.name() + " has no columns; add at least one");
        } else if (count > MAX_COLUMNS) {
            problems.accept(table.name() + " has " + count + " columns; Redshift takes " + MAX_COLUMNS + ", split it");
        }
    }

    private void checkEncoding(Column column) {
        column.encoding()
                .filter(encoding -> !encoding.fits(column.type()))
                .ifPresent(encoding -> problems.accept(named(column.name()) + ": " + encoding + " does not encode "
                        + column.type() + "; choose another"));
    }

    private void checkDefault(Column column) {
        if (table instanceof StagingTable && column.defaultValue().isPresent()) {
            problems.accept(named(column.name()) + ": a staged column takes what the record says, so it has no default;"
                    + " use coalesce(…) in the mapping");
        }
        var inference = new TypeInference(Map.of(), problems);
        column.defaultValue()
                .flatMap(inference::typeOf)
                .filter(type -> !Assignability.fits(type, column.type()))
                .ifPresent(type -> problems.accept(named(column.name()) + ": a default of " + type + " does not fit "
                        + column.type() + "; choose another"));
    }

    private void checkDistribution() {
        if (table.distribution() instanceof Distribution.Key key) {
            checkLayoutColumn("distribute", key.column());
        }
    }

    private void checkSortKey() {
        var columns = table.sortKey().columns();
        columns.forEach(column -> checkLayoutColumn("sort", column));
        if (new HashSet<>(columns).size() < columns.size()) {
            problems.accept("Cannot sort " + table.name() + " by a column twice: " + columns);
        }
        if (table.sortKey() instanceof SortKey.Compound) {
            checkCount(columns, SortKey.Compound.MAX_COLUMNS, "a compound");
        } else if (table.sortKey() instanceof SortKey.Interleaved) {
            checkCount(columns, SortKey.Interleaved.MAX_COLUMNS, "an interleaved");
        }
    }

    private void checkCount(List<String> columns, int most, String kind) {
        if (columns.isEmpty() || columns.size() > most) {
            problems.accept("Cannot sort " + table.name() + " by " + columns.size() + " columns: " + kind
                    + " sort key takes 1 to " + most);
        }
    }

    private void checkLayoutColumn(String verb, String name) {
        var column = table.find(name);
        if (column.isEmpty()) {
            problems.accept("Cannot " + verb + " " + table.name() + " by " + name + ": no such column"
                    + Names.didYouMean(
                            name, table.columns().stream().map(Column::name).toList()));
        } else if (!column.get().type().canDistributeAndSort()) {
            problems.accept("Cannot " + verb + " " + table.name() + " by " + name + ": a "
                    + column.get().type() + " cannot; choose a number, text, date or time");
        }
    }

    private String named(String column) {
        return table.name() + "." + column;
    }
}

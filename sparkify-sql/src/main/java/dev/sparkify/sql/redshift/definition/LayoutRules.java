package dev.sparkify.sql.redshift.definition;

import dev.sparkify.internal.Names;
import dev.sparkify.layout.Distribution;
import dev.sparkify.layout.SortKey;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Knows by what a table can be spread and sorted. */
final class LayoutRules {
    private final Problems problems;
    private final String page;

    LayoutRules(Problems problems, String page) {
        this.problems = problems;
        this.page = page;
    }

    /** Demands a key of columns that a table has. */
    void check(Optional<Distribution> distribution, Optional<SortKey> sortKey, List<TableColumn> columns) {
        checkNames(
                distribution, sortKey, columns.stream().map(TableColumn::name).toList());
        for (var column : columns) {
            distribution
                    .filter(found -> found instanceof Distribution.Key key
                            && key.column().equals(column.name()))
                    .ifPresent(found -> checkType("distribute", column));
            sortKey.filter(found -> found.columns().contains(column.name()))
                    .ifPresent(found -> checkType("sort", column));
        }
    }

    /** Demands a key of columns of which only the names are known. */
    void checkNames(Optional<Distribution> distribution, Optional<SortKey> sortKey, Collection<String> columns) {
        distribution.ifPresent(found -> {
            if (found instanceof Distribution.Key key) {
                checkName("distribute", key.column(), columns);
            }
        });
        sortKey.ifPresent(found -> {
            checkCount(found);
            found.columns().forEach(column -> checkName("sort", column, columns));
        });
    }

    /** Demands a sort key that does not contradict itself. */
    void checkCount(SortKey sortKey) {
        int count = sortKey.columns().size();
        if (sortKey instanceof SortKey.Compound) {
            checkCount("a compound", count, SortKey.Compound.MAX_COLUMNS);
        } else if (sortKey instanceof SortKey.Interleaved) {
            checkCount("an interleaved", count, SortKey.Interleaved.MAX_COLUMNS);
        }
        problems.distinct("sort key column", sortKey.columns(), page);
    }

    private void checkCount(String kind, int count, int most) {
        problems.addIf(
                count == 0 || count > most,
                kind + " sort key has 1 to " + most + " columns, not " + count + "; choose "
                        + (count == 0 ? "one, or auto()" : "those that queries filter by"),
                page);
    }

    private void checkName(String verb, String name, Collection<String> columns) {
        if (!columns.isEmpty() && !columns.contains(name)) {
            problems.add("cannot " + verb + " by " + name + ": no such column" + Names.didYouMean(name, columns), page);
        }
    }

    private void checkType(String verb, TableColumn column) {
        if (!column.type().canDistributeAndSort()) {
            problems.add(
                    "cannot " + verb + " by " + column.name() + ": a " + column.type()
                            + " cannot; choose a number, text, date or time",
                    page);
        }
    }
}

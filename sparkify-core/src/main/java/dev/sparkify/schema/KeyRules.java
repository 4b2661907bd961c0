package dev.sparkify.schema;

import dev.sparkify.internal.Names;
import dev.sparkify.type.ColumnType;
import dev.sparkify.type.TypeFamily;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Knows what keys must be: of the table itself and of the dimensions it refers to. */
final class KeyRules {
    private final StarSchema star;
    private final Table table;
    private final Consumer<String> problems;

    KeyRules(StarSchema star, Table table, Consumer<String> problems) {
        this.star = star;
        this.table = table;
        this.problems = problems;
    }

    void check() {
        table.primaryKey().forEach(column -> checkExists("the primary key", column));
        table.uniqueKeys().forEach(this::checkUniqueKey);
        table.foreignKeys().forEach(this::checkForeignKey);
        if (table instanceof DimensionTable dimension) {
            checkDimension(dimension);
        } else if (table instanceof FactTable fact) {
            checkFact(fact);
        }
    }

    private void checkUniqueKey(List<String> key) {
        key.forEach(column -> checkExists("a unique key", column));
        if (key.isEmpty() || new HashSet<>(key).size() < key.size()) {
            problems.accept(table.name() + ": a unique key names each of its columns once, and at least one: " + key);
        }
    }

    private void checkExists(String where, String column) {
        if (table.find(column).isEmpty()) {
            problems.accept(table.name() + ": no such column " + column + " in " + where
                    + Names.didYouMean(column, names(table.columns())));
        }
        table.find(column)
                .filter(found -> !found.type().canDistributeAndSort())
                .ifPresent(found -> problems.accept(named(column) + " is in " + where + ", but a " + found.type()
                        + " cannot be compared; choose a number, text, date or time"));
    }

    private void checkForeignKey(ForeignKey key) {
        var target = star.dimension(key.dimension());
        if (target.isEmpty()) {
            problems.accept(named(key.column()) + " refers to " + key.dimension() + ": no such dimension"
                    + Names.didYouMean(
                            key.dimension(),
                            star.tables().stream()
                                    .filter(DimensionTable.class::isInstance)
                                    .map(Table::name)
                                    .toList()));
        } else if (target.get().surrogateKey().isPresent() && table instanceof DimensionTable) {
            problems.accept(named(key.column()) + " refers to " + key.dimension()
                    + ", which numbers its rows; an outrigger needs a dimension without surrogate key");
        } else if (target.get().primaryKey().size() != 1) {
            problems.accept(named(key.column()) + " refers to " + key.dimension() + ", whose key has "
                    + target.get().primaryKey().size() + " columns; a reference needs a key of one");
        } else {
            checkType(key, target.get());
        }
    }

    private void checkType(ForeignKey key, DimensionTable target) {
        var own = table.find(key.column()).map(Column::type);
        var other = target.find(target.primaryKey().get(0)).map(Column::type);
        if (own.isPresent() && other.isPresent() && !own.equals(other)) {
            problems.accept(named(key.column()) + " is " + own.get() + ", but the key of " + target.name() + " is "
                    + other.get() + "; give both the same type");
        }
    }

    private void checkDimension(DimensionTable dimension) {
        if (dimension.naturalKey().isEmpty()) {
            problems.accept(dimension.name() + " has no key; add one with key(…)");
        }
        if (dimension.hasUnknownMember() && dimension.naturalKey().size() > 1) {
            problems.accept(dimension.name() + " has an unknown member and a key of "
                    + dimension.naturalKey().size() + " columns; an unknown member needs a key of one");
        }
        if (dimension.hasUnknownMember()) {
            dimension.columns().stream()
                    .filter(column -> dimension.naturalKey().contains(column.name()))
                    .filter(column -> UnknownMember.keyOf(column.type()).isEmpty())
                    .forEach(column -> problems.accept(named(column.name()) + ": a key of " + column.type()
                            + " has no unknown member; use text of 7 bytes or more, a number or a date"));
            attributesThatMustNotBeNull(dimension)
                    .forEach(column -> problems.accept(named(column)
                            + " is NULL in the unknown member; make it nullable or leave the member out"));
        }
        if (dimension.infersMembers()) {
            attributesThatMustNotBeNull(dimension)
                    .forEach(column -> problems.accept(
                            named(column) + " is NULL in an inferred member; make it nullable or infer none"));
        }
    }

    private static Stream<String> attributesThatMustNotBeNull(DimensionTable dimension) {
        return dimension.settable().stream()
                .filter(column -> !column.nullable() && !dimension.naturalKey().contains(column.name()))
                .map(Column::name);
    }

    private void checkFact(FactTable fact) {
        if (fact.grain().isEmpty()) {
            problems.accept(fact.name() + " has no grain; say with grain(…) what one row is");
        }
        if (new HashSet<>(fact.grain()).size() < fact.grain().size()) {
            problems.accept(fact.name() + " names a column of its grain twice: " + fact.grain());
        }
        for (var column : fact.grain()) {
            checkExists("the grain", column);
            fact.find(column)
                    .filter(Column::nullable)
                    .ifPresent(found -> problems.accept(named(column)
                            + " is nullable and part of the grain; declare it with Column.of(…).notNull()"));
        }
        fact.surrogateKey()
                .filter(fact.grain()::contains)
                .ifPresent(key -> problems.accept(
                        named(key) + " numbers the rows, so it cannot be part of the grain; leave it out of grain(…)"));
        fact.eventTime().ifPresent(this::checkEventTime);
        for (var measure : fact.measures()) {
            fact.find(measure.column())
                    .filter(column -> !column.type().family().isNumeric())
                    .ifPresent(column ->
                            problems.accept(named(column.name()) + ": a measure is a number, not " + column.type()));
        }
    }

    private void checkEventTime(String time) {
        var column = table.find(time);
        if (column.isEmpty()) {
            problems.accept(table.name() + " happens at " + time + ": no such column"
                    + Names.didYouMean(time, names(table.columns())));
        } else if (column.get().nullable() || !isEventTime(column.get().type())) {
            problems.accept(
                    named(time) + " tells when an event happened, so it must be NOT NULL and a DATE or TIMESTAMP,"
                            + " not " + column.get().type());
        }
    }

    /** What a TIMESTAMPTZ is in a range of time would follow the zone of the session. */
    private static boolean isEventTime(ColumnType type) {
        return type.family() == TypeFamily.DATE || type.family() == TypeFamily.TIMESTAMP;
    }

    private String named(String column) {
        return table.name() + "." + column;
    }

    private static List<String> names(List<Column> columns) {
        return columns.stream().map(Column::name).toList();
    }
}

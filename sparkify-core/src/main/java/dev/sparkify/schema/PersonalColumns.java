package dev.sparkify.schema;

import dev.sparkify.mapping.Expression;
import dev.sparkify.mapping.Lookup;
import dev.sparkify.mapping.Mapping;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Derives which columns are personal: those that are declared so, and what is made from them by mappings, taken by lookups,
 * or refers to a member by a personal key. Takes models that are wrong, too: they are refused later.
 */
final class PersonalColumns {
    private final List<Table> tables;
    private final Map<String, Set<String>> personal = new HashMap<>();

    PersonalColumns(List<Table> tables) {
        this.tables = List.copyOf(tables);
        tables.forEach(table -> all(table).filter(Column::isPersonal).forEach(column -> add(table, column.name())));
        boolean isMore = !personal.isEmpty();
        while (isMore) {
            int before = count();
            tables.forEach(this::derive);
            isMore = count() > before;
        }
    }

    private int count() {
        return personal.values().stream().mapToInt(Set::size).sum();
    }

    private static Stream<Column> all(Table table) {
        return table instanceof DimensionTable dimension
                ? Stream.concat(dimension.columns().stream(), dimension.lookupColumns().stream())
                : table.columns().stream();
    }

    private void add(Table table, String column) {
        personal.computeIfAbsent(table.name(), name -> new HashSet<>()).add(column);
    }

    private boolean isPersonal(String table, String column) {
        return personal.getOrDefault(table, Set.of()).contains(column);
    }

    private void derive(Table table) {
        mapping(table).ifPresent(mapping -> {
            all(table)
                    .filter(column -> mapping.assigned(column.name())
                            .filter(value -> reads(mapping.staging(), value))
                            .isPresent())
                    .forEach(column -> add(table, column.name()));
            mapping.lookups().forEach(lookup -> take(table, lookup));
        });
        table.foreignKeys().stream()
                .filter(key -> hasPersonalKey(key.dimension()))
                .forEach(key -> add(table, key.column()));
    }

    private static Optional<Mapping> mapping(Table table) {
        if (table instanceof DimensionTable dimension) {
            return dimension.mapping();
        }
        return table instanceof FactTable fact ? fact.mapping() : Optional.empty();
    }

    private boolean reads(String staging, Expression value) {
        return value.columns().anyMatch(column -> isPersonal(staging, column));
    }

    private void take(Table table, Lookup lookup) {
        lookup.taken().stream()
                .filter(taken -> isPersonal(lookup.dimension(), taken.memberColumn()))
                .forEach(taken -> add(table, taken.column()));
    }

    private boolean hasPersonalKey(String dimension) {
        return tables.stream()
                .filter(table -> table instanceof DimensionTable && table.name().equals(dimension))
                .flatMap(table -> table.primaryKey().stream())
                .anyMatch(key -> isPersonal(dimension, key));
    }

    /** Gives the tables with their columns marked. */
    List<Table> marked() {
        return tables.stream().map(this::marked).toList();
    }

    private Table marked(Table table) {
        if (!personal.containsKey(table.name())) {
            return table;
        } else if (table instanceof DimensionTable dimension) {
            return ImmutableDimensionTable.copyOf(dimension)
                    .withColumns(marked(table, dimension.columns()))
                    .withLookupColumns(marked(table, dimension.lookupColumns()));
        }
        return table instanceof FactTable fact
                ? ImmutableFactTable.copyOf(fact).withColumns(marked(table, fact.columns()))
                : table;
    }

    private List<Column> marked(Table table, List<Column> columns) {
        return columns.stream()
                .map(column -> isPersonal(table.name(), column.name()) ? column.personal() : column)
                .toList();
    }
}

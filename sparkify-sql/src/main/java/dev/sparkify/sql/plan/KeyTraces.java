package dev.sparkify.sql.plan;

import dev.sparkify.mapping.Assignment;
import dev.sparkify.mapping.Expression;
import dev.sparkify.mapping.Lookup;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds where tables keep the natural key of a dimension's member: in references, in what is made from the same records in the
 * same way, in what lookups compare with it or take from it.
 */
final class KeyTraces {
    private final DimensionTable dimension;

    KeyTraces(DimensionTable dimension) {
        this.dimension = dimension;
    }

    /** Names the staging tables whose records may be of a member. */
    static List<String> stagings(StarSchema star, DimensionTable dimension) {
        var traces = new KeyTraces(dimension);
        return Stream.<Table>concat(star.dimensions().stream(), star.facts().stream())
                .filter(table -> table.equals(dimension)
                        || !traces.in(table).isEmpty()
                        || !traces.references(table).isEmpty())
                .flatMap(table -> mapping(table).stream())
                .map(Mapping::staging)
                .filter(name -> star.stagingTables().stream()
                        .anyMatch(table -> table.name().equals(name)))
                .distinct()
                .toList();
    }

    /** Lists the columns of a table that refer to the member by number. */
    List<String> references(Table table) {
        return dimension.surrogateKey().isEmpty() ? List.of() : foreignKeys(table);
    }

    /** Lists the columns of a table that refer to the member, be it by number or by natural key. */
    List<String> foreignKeys(Table table) {
        return table.foreignKeys().stream()
                .filter(key -> key.dimension().equals(dimension.name()))
                .map(key -> key.column())
                .toList();
    }

    /** Lists where a table keeps the key: columns of the natural key, each with the column of the table. */
    List<Map<String, String>> in(Table table) {
        var traces = new ArrayList<Map<String, String>>();
        if (dimension.surrogateKey().isEmpty()) {
            foreignKeys(table)
                    .forEach(column -> traces.add(Map.of(dimension.naturalKey().get(0), column)));
        }
        mapping(table).ifPresent(mapping -> {
            dimension
                    .mapping()
                    .filter(own -> own.staging().equals(mapping.staging()))
                    .ifPresent(own -> traces.addAll(made(table, mapping, own)));
            mapping.lookups().stream()
                    .filter(lookup -> lookup.dimension().equals(dimension.name()))
                    .forEach(lookup -> {
                        compared(table, mapping, lookup).ifPresent(traces::add);
                        taken(lookup).ifPresent(traces::add);
                    });
        });
        boolean isOwn = table.name().equals(dimension.name());
        return traces.stream()
                .distinct()
                .filter(trace -> !isOwn || !dimension.naturalKey().containsAll(trace.values()))
                .toList();
    }

    static Optional<Mapping> mapping(Table table) {
        if (table instanceof DimensionTable found) {
            return found.mapping();
        }
        return table instanceof FactTable fact ? fact.mapping() : Optional.empty();
    }

    private static List<Column> columns(Table table) {
        return table instanceof DimensionTable found ? found.settable() : table.columns();
    }

    /** A key of several columns is made once; one of a single column may be kept in several. */
    private List<Map<String, String>> made(Table table, Mapping mapping, Mapping own) {
        if (dimension.naturalKey().size() > 1) {
            return whole(key -> own.assigned(key)
                            .flatMap(value -> assigned(table, mapping, value).findFirst()))
                    .stream()
                    .toList();
        }
        var key = dimension.naturalKey().get(0);
        return own.assigned(key).stream()
                .flatMap(value -> assigned(table, mapping, value))
                .map(column -> Map.of(key, column))
                .toList();
    }

    private static Stream<String> assigned(Table table, Mapping mapping, Expression value) {
        return columns(table).stream()
                .map(Column::name)
                .filter(name -> mapping.assigned(name).filter(value::equals).isPresent());
    }

    private Optional<Map<String, String>> compared(Table table, Mapping mapping, Lookup lookup) {
        return whole(key -> lookup.conditions().stream()
                .filter(condition -> condition.column().equals(key))
                .map(Assignment::value)
                .flatMap(value -> assigned(table, mapping, value))
                .findFirst());
    }

    private Optional<Map<String, String>> taken(Lookup lookup) {
        return whole(key -> lookup.taken().stream()
                .filter(taken -> taken.memberColumn().equals(key))
                .map(Lookup.Taken::column)
                .findFirst());
    }

    /** Gives a trace of all columns of the key, or none. */
    private Optional<Map<String, String>> whole(Function<String, Optional<String>> columnOf) {
        var trace = new LinkedHashMap<String, String>();
        for (var key : dimension.naturalKey()) {
            columnOf.apply(key).ifPresent(column -> trace.put(key, column));
        }
        return Optional.<Map<String, String>>of(trace)
                .filter(found -> found.size() == dimension.naturalKey().size());
    }
}

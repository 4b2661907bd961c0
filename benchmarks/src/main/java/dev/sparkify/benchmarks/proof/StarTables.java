package dev.sparkify.benchmarks.proof;

import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.schema.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Names the tables and columns of a star that two warehouses of the same content share: all of the model but surrogate keys,
 * whose values are no part of it. Technical columns are not in the model.
 */
final class StarTables {
    private StarTables() {}

    /** Lists the columns to compare, by table. */
    static Map<String, List<String>> of(StarSchema star) {
        var tables = new LinkedHashMap<String, List<String>>();
        Stream.<Table>concat(star.dimensions().stream(), star.facts().stream())
                .forEach(table -> tables.put(table.name(), columns(table)));
        return tables;
    }

    private static List<String> columns(Table table) {
        var numbers = surrogateKey(table);
        return table.columns().stream()
                .map(column -> column.name())
                .filter(name -> !numbers.equals(Optional.of(name)))
                .toList();
    }

    private static Optional<String> surrogateKey(Table table) {
        if (table instanceof FactTable fact) {
            return fact.surrogateKey();
        }
        return table instanceof DimensionTable dimension ? dimension.surrogateKey() : Optional.empty();
    }
}

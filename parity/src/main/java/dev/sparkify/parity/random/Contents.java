package dev.sparkify.parity.random;

import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.ForeignKey;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Is what the tables of a star hold, with surrogate keys apart: in the rows stands instead of a number what it is the number
 * of.
 *
 * @param rows by table, sorted, each as one text
 * @param numbers by table, what has which number
 */
record Contents(Map<String, List<String>> rows, Map<String, Map<String, Long>> numbers) {
    /** Names the tables that hold what is compared. */
    static List<Table> tables(StarSchema star) {
        return Stream.<Table>concat(star.dimensions().stream(), star.facts().stream())
                .toList();
    }

    static Contents of(StarSchema star, Map<String, List<List<@Nullable String>>> found) {
        var contents = new Contents(new HashMap<>(), new HashMap<>());
        for (var table : tables(star)) {
            contents.add(table, found.getOrDefault(table.name(), List.of()), star);
        }
        return contents;
    }

    private void add(Table table, List<List<@Nullable String>> found, StarSchema star) {
        var names = table.columns().stream().map(Column::name).toList();
        var identity = identity(table);
        var own = surrogateKey(table);
        var written = new ArrayList<String>();
        var given = new HashMap<String, Long>();
        for (var row : found) {
            var who = identity.stream()
                    .map(name -> shown(row.get(names.indexOf(name))))
                    .toList()
                    .toString();
            own.map(name -> row.get(names.indexOf(name)))
                    .ifPresent(number -> given.merge(who, Long.valueOf(number), (one, other) -> Long.MIN_VALUE));
            written.add(written(table, names, row, who, star));
        }
        rows.put(table.name(), written.stream().sorted().toList());
        numbers.put(table.name(), given);
    }

    private String written(Table table, List<String> names, List<@Nullable String> row, String who, StarSchema star) {
        var text = new ArrayList<String>();
        for (int i = 0; i < names.size(); i++) {
            var name = names.get(i);
            var value = row.get(i);
            var referred = referred(table, name, star);
            if (surrogateKey(table).filter(name::equals).isPresent()) {
                text.add(name + "=#" + who);
            } else if (referred.isPresent()) {
                text.add(name + "=#" + owner(referred.get(), value));
            } else {
                text.add(name + "=" + shown(value));
            }
        }
        return String.join(" ", text);
    }

    /** Finds the dimension that a column refers to by numbers. */
    private static Optional<String> referred(Table table, String column, StarSchema star) {
        return table.foreignKeys().stream()
                .filter(key -> key.column().equals(column))
                .map(ForeignKey::dimension)
                .filter(name -> star.dimension(name)
                        .filter(found -> found.surrogateKey().isPresent())
                        .isPresent())
                .findFirst();
    }

    private String owner(String dimension, @Nullable String number) {
        return numbers.getOrDefault(dimension, Map.of()).entrySet().stream()
                .filter(entry -> String.valueOf(entry.getValue()).equals(number))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("nobody's " + number);
    }

    static Optional<String> surrogateKey(Table table) {
        return table instanceof DimensionTable dimension
                ? dimension.surrogateKey()
                : table instanceof FactTable fact ? fact.surrogateKey() : Optional.empty();
    }

    private static List<String> identity(Table table) {
        if (table instanceof DimensionTable dimension) {
            return Stream.concat(
                            dimension.naturalKey().stream(),
                            dimension.validity().map(validity -> validity.from()).stream())
                    .toList();
        }
        return table instanceof FactTable fact ? fact.grain() : List.of();
    }

    /** Writes a value for people. */
    private static String shown(@Nullable String text) {
        return text == null
                ? "NULL"
                : text.length() > 40 ? "«" + text.substring(0, 20) + "…" + text.length() + "»" : "«" + text + "»";
    }
}

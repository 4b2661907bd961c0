package dev.sparkify.sql.internal.evolve;

import dev.sparkify.sql.catalog.StandingTable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Is what stands in a warehouse: what a plan of change begins with. Only tables that the warehouse made belong here; those of
 * others in the same schema are none of its business.
 *
 * @param tables the dimensions, facts and companions; tables of the ledger are passed over
 * @param views of each table the views and materialized views that hold on to it, by the table's name: on Redshift those
 *     without NO SCHEMA BINDING; what is missing here is taken for free of them
 * @param model the fingerprint of the model that the warehouse was made for
 */
public record Reality(List<StandingTable> tables, Map<String, List<String>> views, String model) {
    /** Takes copies of the collections. */
    public Reality {
        tables = List.copyOf(tables);
        views = Map.copyOf(views);
    }

    Optional<StandingTable> find(String name) {
        return tables.stream()
                .filter(table -> table.definition().table().name().equals(name))
                .findFirst();
    }

    List<String> viewsOf(String table) {
        return views.getOrDefault(table, List.of());
    }

    /**
     * Tells this reality apart from others. How many rows there are does not count, but whether there are any.
     *
     * @return 64 hexadecimal digits
     */
    public String fingerprint() {
        var lines = Stream.of(
                        tables.stream().map(Reality::line).sorted(),
                        new TreeMap<>(views).entrySet().stream().map(Map.Entry::toString),
                        Stream.of(model))
                .flatMap(found -> found)
                .collect(Collectors.joining("\n"));
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    private static String line(StandingTable table) {
        var readers = table.readers().stream().map(Object::toString).sorted().collect(Collectors.joining(","));
        return table.definition() + " " + table.comment() + " " + readers + (table.rows() == 0 ? " empty" : "");
    }
}

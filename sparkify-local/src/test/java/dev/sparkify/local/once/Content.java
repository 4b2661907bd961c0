package dev.sparkify.local.once;

import dev.sparkify.local.Database;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads all that a database holds but what no two runs share: times, tokens, and the stamps that only old files have. */
final class Content {
    private static final String TABLES = "select schema_name || '.' || table_name from duckdb_tables()";

    /** What a load notes of itself, also when there is nothing left to load. */
    private static final Set<String> OF_LOADS =
            Set.of("main.sparkify_loads", "main.sparkify_counts", "main.sparkify_lock");

    private Content() {}

    /** Reads the rows of every table, sorted. */
    static SortedMap<String, List<String>> of(Database database) throws SQLException {
        var content = new TreeMap<String, List<String>>();
        for (var quoted : database.rows(TABLES)) {
            var table = quoted.substring(1, quoted.length() - 1);
            var rows = database.rows(
                    "select columns(lambda name: name not in ('loaded_at', 'rejected_at', 'token', 'stamp')) from "
                            + table + " order by all");
            content.put(table, rows);
        }
        return content;
    }

    /** Leaves out the notes of the loads themselves. */
    static SortedMap<String, List<String>> withoutLoads(SortedMap<String, List<String>> content) {
        return content.entrySet().stream()
                .filter(table -> !OF_LOADS.contains(table.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new));
    }

    /** Lists the rows that only one of two contents has. */
    static List<String> differences(Map<String, List<String>> found, Map<String, List<String>> expected) {
        var differences = new ArrayList<String>();
        var tables = new TreeSet<>(found.keySet());
        tables.addAll(expected.keySet());
        for (var table : tables) {
            var surplus = new ArrayList<>(found.getOrDefault(table, List.of("no such table")));
            var missing = new ArrayList<>(expected.getOrDefault(table, List.of("no such table")));
            expected.getOrDefault(table, List.of()).forEach(surplus::remove);
            found.getOrDefault(table, List.of()).forEach(missing::remove);
            surplus.forEach(row -> differences.add(table + " has " + row));
            missing.forEach(row -> differences.add(table + " lacks " + row));
        }
        return differences;
    }

    /** Names what the rules of surrogate keys find wrong: keys are unique, have no gaps, and the highest is noted. */
    static List<String> brokenNumbers(Database database, String star) throws SQLException {
        var broken = new ArrayList<>(numbers(database, "fact_songplays", "songplay_id", 1));
        if (!star.equals("plain")) {
            broken.addAll(numbers(database, "dim_users", "user_key", 0));
        }
        return broken;
    }

    private static List<String> numbers(Database database, String table, String key, int gaps) throws SQLException {
        return database.rows("""
                select '%1$s.%2$s: ' || count(*) || ' rows, ' || count(distinct %2$s) || ' keys up to ' || max(%2$s)
                from %1$s where %2$s > 0
                having count(*) <> count(distinct %2$s) or %3$d = 1 and max(%2$s) <> count(*)
                    or max(%2$s) <> (select highest from sparkify_keys where table_name = '%1$s')
                """.formatted(table, key, gaps));
    }
}

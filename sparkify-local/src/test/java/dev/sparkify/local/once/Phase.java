package dev.sparkify.local.once;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Names the phases of a load, by the titles of its statements. */
final class Phase {
    static final String READING = "reading";
    static final String CLEANING = "cleaning up";
    static final String COMMITTING = "while the commit runs";
    static final String COMMITTED = "commit done, not answered";
    static final String CLOSING = "while the database closes";
    static final String RANDOM = "at random";

    private static final List<String> TABLES =
            List.of("dim_users", "dim_artists", "dim_songs", "dim_time", "fact_songplays");

    private Phase() {}

    /** Sorts the numbers of the statements, from 1, by phase. */
    static SortedMap<String, List<Integer>> of(List<String> titles) {
        var phases = new TreeMap<String, List<Integer>>();
        for (int i = 0; i < titles.size(); i++) {
            phases.computeIfAbsent(of(titles.get(i)), phase -> new ArrayList<>())
                    .add(i + 1);
        }
        return phases;
    }

    private static String of(String title) {
        var text = title.toLowerCase(Locale.ROOT);
        if (text.startsWith("check")) {
            return "checks";
        } else if (text.startsWith("read ")) {
            return READING;
        } else if (text.startsWith("ledger") || text.startsWith("the number")) {
            return "ledger";
        } else if (text.equals("done")) {
            return "before the commit";
        } else if (text.startsWith("clean up")) {
            return CLEANING;
        }
        return Stream.of("staging", "rejected", "forget", "set aside", "take them out")
                        .anyMatch(text::contains)
                ? "staging"
                : TABLES.stream().filter(text::startsWith).findFirst().orElse("other: " + title);
    }
}

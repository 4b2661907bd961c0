package dev.sparkify.sql.redshift.definition;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads what a CREATE TABLE says, however it is spelled and laid out. */
record PublishedTable(String name, List<String> columns, List<String> keys, String distribution, List<String> sort) {
    private static final Pattern TOKEN = Pattern.compile("[a-z0-9_]+|'[^']*'|[(),;]");
    private static final Map<String, String> NAMES =
            Map.of("int8", "bigint", "int4", "integer", "numeric", "decimal", "character", "char", "'n'", "false");

    static List<PublishedTable> all(String sql) {
        var tokens = new ArrayDeque<>(TOKEN.matcher(sql.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .map(token -> NAMES.getOrDefault(token, token))
                .toList());
        var tables = new ArrayList<PublishedTable>();
        while (!tokens.isEmpty()) {
            tables.add(new Reader(tokens).table());
        }
        return tables;
    }

    /** Takes the tokens of one statement. */
    private static final class Reader {
        private final Deque<String> tokens;
        private final List<String> columns = new ArrayList<>();
        private final List<String> keys = new ArrayList<>();
        private final List<String> sort = new ArrayList<>();
        private String distribution = "auto";

        Reader(Deque<String> tokens) {
            this.tokens = tokens;
        }

        PublishedTable table() {
            tokens.removeFirst();
            tokens.removeFirst();
            var name = tokens.removeFirst();
            tokens.removeFirst();
            while (!tokens.peekFirst().equals(")")) {
                item();
            }
            tokens.removeFirst();
            while (!tokens.peekFirst().equals(";")) {
                attribute(tokens.removeFirst());
            }
            tokens.removeFirst();
            return new PublishedTable(name, columns, keys, distribution, sort);
        }

        private void item() {
            var first = tokens.removeFirst();
            var words = new ArrayList<String>(List.of(first));
            while (!tokens.peekFirst().equals(",") && !tokens.peekFirst().equals(")")) {
                var token = tokens.removeFirst();
                if (token.equals("distkey")) {
                    distribution = first;
                } else if (token.equals("sortkey")) {
                    sort.add(first);
                } else {
                    words.addAll(token.equals("(") ? List.of("(" + String.join(",", names()) + ")") : List.of(token));
                }
            }
            if (tokens.peekFirst().equals(",")) {
                tokens.removeFirst();
            }
            (first.equals("primary") ? keys : columns)
                    .add(String.join(" ", words).replace("(false)", "false"));
        }

        private void attribute(String word) {
            switch (word) {
                case "diststyle" -> distribution = tokens.removeFirst();
                case "distkey" -> {
                    tokens.removeFirst();
                    distribution = names().get(0);
                }
                case "sortkey" -> {
                    tokens.removeFirst();
                    sort.addAll(names());
                }
                default -> {
                    if (!word.equals("compound")) {
                        throw new IllegalArgumentException("unknown attribute " + word);
                    }
                }
            }
        }

        private List<String> names() {
            var names = new ArrayList<String>();
            for (var token = tokens.removeFirst(); !token.equals(")"); token = tokens.removeFirst()) {
                if (!token.equals(",")) {
                    names.add(token);
                }
            }
            return names;
        }
    }
}

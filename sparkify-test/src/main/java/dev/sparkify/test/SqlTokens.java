package dev.sparkify.test;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads SQL as words and signs, without its layout. */
final class SqlTokens {
    private static final Pattern TOKEN =
            Pattern.compile("'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|--[^\\n]*|[\\p{L}\\p{N}_$]+|<>|<=|>=|\\|\\||::|\\S");

    private SqlTokens() {}

    /** Lists the words and signs of a text, without white space and comments. */
    static List<String> of(String sql) {
        return TOKEN.matcher(sql)
                .results()
                .map(MatchResult::group)
                .filter(token -> !token.startsWith("--"))
                .toList();
    }

    /** Lists the statements of a script, each as its words and signs. */
    static List<List<String>> statements(String script) {
        var statements = new ArrayList<List<String>>();
        var statement = new ArrayList<String>();
        for (var token : of(script + "\n;")) {
            if (!token.equals(";")) {
                statement.add(token);
            } else if (!statement.isEmpty()) {
                statements.add(List.copyOf(statement));
                statement.clear();
            }
        }
        return statements;
    }

    /** Writes words and signs on one line. */
    static String line(List<String> tokens) {
        return tokens.stream()
                .collect(Collectors.joining(" "))
                .replace(" . ", ".")
                .replace("( ", "(")
                .replace(" )", ")")
                .replace(" ,", ",");
    }
}

package dev.sparkify.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads SQL as words and signs, without its layout. Within quotes a quote is doubled, as in standard SQL; only in
 * {@code E'…'} does a backslash escape. Comments in slashes may be nested. A line with
 * a backslash at the beginning of a statement, as of psql, is one word and a statement. Used by one thread.
 */
final class SqlTokens {
    private static final List<String> SIGNS =
            List.of("->>", "!~~", "!~*", "<>", "<=", ">=", "!=", "||", "::", ":=", "->", "=>", "!~", "~*", "~~");

    private static final Pattern DOLLAR = Pattern.compile("\\$(?:[\\p{L}_][\\p{L}\\p{N}_]*+)?+\\$");

    private static final Set<String> TIGHT_BEFORE = Set.of(".", ")", ",");
    private static final Set<String> TIGHT_AFTER = Set.of(".", "(");

    private final String sql;
    private final List<String> tokens = new ArrayList<>();
    private int place;

    private SqlTokens(String sql) {
        this.sql = sql;
    }

    /** Lists the words and signs of a text, without white space and comments. */
    static List<String> of(String sql) {
        var reading = new SqlTokens(sql);
        while (reading.place < sql.length()) {
            reading.next();
        }
        return List.copyOf(reading.tokens);
    }

    private void next() {
        char first = sql.charAt(place);
        if (Character.isWhitespace(first)) {
            place++;
        } else if (sql.startsWith("--", place)) {
            place = endOf("\n", place);
        } else if (sql.startsWith("/*", place)) {
            place = endOfComment();
        } else {
            int end = isOfCommand(first) ? endOfLine() : endOfToken(first);
            tokens.add(sql.substring(place, end));
            place = end;
        }
    }

    /** A backslash at the beginning of a statement begins a line for psql. */
    private boolean isOfCommand(char first) {
        return first == '\\' && (tokens.isEmpty() || endsStatement(tokens.get(tokens.size() - 1)));
    }

    private static boolean endsStatement(String token) {
        return token.equals(";") || isCommand(token);
    }

    /** Elsewhere a backslash is a sign of its own. */
    private static boolean isCommand(String token) {
        return token.length() > 1 && token.startsWith("\\");
    }

    private int endOfLine() {
        return place + sql.substring(place, endOf("\n", place)).stripTrailing().length();
    }

    private int endOfToken(char first) {
        if (first == '\'' || first == '"') {
            return endOfQuoted(place);
        }
        if ((first == 'e' || first == 'E') && sql.startsWith("'", place + 1)) {
            return endOfEscaped(place + 2);
        }
        var dollar = DOLLAR.matcher(sql).region(place, sql.length());
        if (dollar.lookingAt()) {
            return endOf(dollar.group(), dollar.end());
        }
        return isOfWord(sql.codePointAt(place)) ? endOfWord() : endOfSign();
    }

    /** Finds the place behind a text; the end if there is none. */
    private int endOf(String text, int from) {
        int found = sql.indexOf(text, from);
        return found < 0 ? sql.length() : found + text.length();
    }

    private int endOfComment() {
        int depth = 0;
        for (int i = place; i < sql.length(); i++) {
            if (sql.startsWith("/*", i)) {
                depth++;
                i++;
            } else if (sql.startsWith("*/", i)) {
                depth--;
                i++;
                if (depth == 0) {
                    return i + 1;
                }
            }
        }
        return sql.length();
    }

    private int endOfQuoted(int start) {
        var quote = sql.substring(start, start + 1);
        int end = endOf(quote, start + 1);
        while (sql.startsWith(quote, end)) {
            end = endOf(quote, end + 1);
        }
        return end;
    }

    private int endOfEscaped(int start) {
        int i = start;
        while (i < sql.length()) {
            if (sql.charAt(i) == '\\' || sql.startsWith("''", i)) {
                i += 2;
            } else if (sql.charAt(i) == '\'') {
                return i + 1;
            } else {
                i++;
            }
        }
        return sql.length();
    }

    private int endOfWord() {
        int i = place;
        while (i < sql.length() && isOfWord(sql.codePointAt(i))) {
            i += Character.charCount(sql.codePointAt(i));
        }
        return i;
    }

    private int endOfSign() {
        return SIGNS.stream()
                .filter(sign -> sql.startsWith(sign, place))
                .findFirst()
                .map(sign -> place + sign.length())
                .orElse(sql.offsetByCodePoints(place, 1));
    }

    private static boolean isOfWord(int sign) {
        return Character.isLetterOrDigit(sign)
                || Character.getType(sign) == Character.NON_SPACING_MARK
                || sign == '_'
                || sign == '$';
    }

    /** Lists the statements of a script, each as its words and signs. */
    static List<List<String>> statements(String script) {
        var statements = new ArrayList<List<String>>();
        var statement = new ArrayList<String>();
        for (var token : of(script)) {
            if (!token.equals(";")) {
                statement.add(token);
            }
            if (endsStatement(token) && !statement.isEmpty()) {
                statements.add(List.copyOf(statement));
                statement.clear();
            }
        }
        if (!statement.isEmpty()) {
            statements.add(List.copyOf(statement));
        }
        return List.copyOf(statements);
    }

    /** Writes words and signs on one line. */
    static String line(List<String> tokens) {
        var line = new StringBuilder();
        var before = "(";
        for (var token : tokens) {
            if (!TIGHT_AFTER.contains(before) && !TIGHT_BEFORE.contains(token)) {
                line.append(' ');
            }
            line.append(token);
            before = token;
        }
        return line.toString();
    }
}

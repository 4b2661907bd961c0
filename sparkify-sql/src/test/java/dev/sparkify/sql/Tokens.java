package dev.sparkify.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Splits SQL into tokens by the lexical rules of Redshift, or of an engine to which a backslash in a text is nothing
 * special. Shares nothing with what writes SQL.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_names.html">Redshift: names and identifiers</a>
 */
public final class Tokens {
    private final String sql;
    private final boolean escapes;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokens(String sql, boolean escapes) {
        this.sql = sql;
        this.escapes = escapes;
    }

    /** Says what a token is. */
    public enum Kind {
        WORD,
        QUOTED,
        TEXT,
        NUMBER,
        SIGN,
        SEMICOLON
    }

    /** Is a token; words and quoted names have their ASCII letters folded, quoted ones and texts are without quotes. */
    public record Token(Kind kind, String value) {}

    /** Splits what Redshift reads. */
    public static List<Token> ofRedshift(String sql) {
        return new Tokens(sql, true).all();
    }

    /** Splits what DuckDB reads. */
    public static List<Token> ofDuckDb(String sql) {
        return new Tokens(sql, false).all();
    }

    /** Folds as Redshift does: ASCII alone. */
    public static String folded(String name) {
        return name.codePoints()
                .map(c -> c < 128 ? Character.toLowerCase(c) : c)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private List<Token> all() {
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (sql.startsWith("--", at)) {
                int end = sql.indexOf('\n', at);
                at = end < 0 ? sql.length() : end;
            } else if (sql.startsWith("/*", at)) {
                comment();
            } else if (c == '"') {
                tokens.add(new Token(Kind.QUOTED, folded(quoted('"', false))));
            } else if (c == '\'') {
                tokens.add(new Token(Kind.TEXT, quoted('\'', escapes)));
            } else if (isFirst(c)) {
                tokens.add(new Token(Kind.WORD, folded(run())));
            } else if (c >= '0' && c <= '9') {
                tokens.add(new Token(Kind.NUMBER, run()));
            } else if (c == '$') {
                throw new IllegalArgumentException("A dollar outside of quotes at " + at + " of " + sql);
            } else {
                tokens.add(new Token(c == ';' ? Kind.SEMICOLON : Kind.SIGN, String.valueOf(c)));
                at++;
            }
        }
        return tokens;
    }

    private static boolean isFirst(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c > 127;
    }

    private String run() {
        int start = at;
        while (at < sql.length()
                && (isFirst(sql.charAt(at)) || Character.isDigit(sql.charAt(at)) || sql.charAt(at) == '$')) {
            at++;
        }
        return sql.substring(start, at);
    }

    private void comment() {
        int depth = 0;
        do {
            if (at >= sql.length()) {
                throw new IllegalArgumentException("A comment has no end: " + sql);
            }
            depth += sql.startsWith("/*", at) ? 1 : sql.startsWith("*/", at) ? -1 : 0;
            at += sql.startsWith("/*", at) || sql.startsWith("*/", at) ? 2 : 1;
        } while (depth > 0);
    }

    private String quoted(char quote, boolean escaping) {
        var value = new StringBuilder();
        int start = at;
        for (at++; at < sql.length(); at++) {
            char c = sql.charAt(at);
            boolean doubled = c == quote && at + 1 < sql.length() && sql.charAt(at + 1) == quote;
            if (c == quote && !doubled) {
                at++;
                return value.toString();
            }
            boolean escape = escaping && c == '\\';
            if ((escape || doubled) && at + 1 < sql.length()) {
                at++;
            }
            value.append(escape ? unescaped(sql.charAt(at)) : c);
        }
        throw new IllegalArgumentException("A quote at " + start + " has no end: " + sql);
    }

    private static char unescaped(char c) {
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            default -> c;
        };
    }
}

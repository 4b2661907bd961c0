package dev.sparkify.sql.statement;

import dev.sparkify.error.InputException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads SQL that is written as it stands, only as far as to know where quotes and comments end. */
public final class SqlText {
    private static final Pattern DOLLARS = Pattern.compile("\\$([\\p{IsAlphabetic}_][\\p{IsAlphabetic}\\d_]*)?\\$");
    private static final int SHOWN = 60;

    private final String sql;
    private final Backslash backslash;
    private final StringBuilder code = new StringBuilder();
    private final boolean isClosed;

    private SqlText(String sql, Backslash backslash) {
        this.sql = sql;
        this.backslash = backslash;
        int at = 0;
        while (at >= 0 && at < sql.length()) {
            at = next(at);
        }
        this.isClosed = at >= 0;
    }

    /** Says what a backslash does in a text. */
    public enum Backslash {
        /** It takes the next character as it stands, as in Redshift. */
        ESCAPES,
        /** It is a character like others, as in DuckDB. */
        STANDS
    }

    /**
     * Reads a text.
     *
     * @param sql the text
     * @param backslash what a backslash does in it
     * @return what was read
     */
    public static SqlText of(String sql, Backslash backslash) {
        return new SqlText(sql, backslash);
    }

    /**
     * Tells what stands outside of quotes and comments.
     *
     * @return the text with a blank for each comment, and nothing between quotes
     */
    public String code() {
        return code.toString();
    }

    /**
     * Says why the text is not one statement to which a semicolon can be added.
     *
     * @return the reason and the way out; empty if it is one
     */
    public Optional<String> problem() {
        if (code.toString().isBlank()) {
            return Optional.of("is blank: write one statement");
        } else if (code.indexOf(";") >= 0) {
            return Optional.of("holds a semicolon: leave it out, and make a statement of its own of each: " + shown());
        }
        return isClosed
                ? Optional.empty()
                : Optional.of("ends within quotes or a comment, which would swallow what follows: close them, a comment"
                        + " behind -- with a line break: " + shown());
    }

    /**
     * Refuses a text that is not one statement to which a semicolon can be added.
     *
     * @param what what the text is called
     * @throws InputException if it is blank, holds a semicolon outside of quotes and comments, or ends within them
     */
    public void demandOne(String what) {
        problem().ifPresent(problem -> {
            throw new InputException(what + " " + problem);
        });
    }

    private String shown() {
        return sql.length() <= SHOWN ? sql : sql.substring(0, SHOWN) + "…";
    }

    /** Returns where what begins at a place ends, or less than zero if it does not. */
    private int next(int at) {
        char first = sql.charAt(at);
        if (first == '\'' || first == '"') {
            code.append(first).append(first);
            return quoted(first, at + 1);
        } else if (sql.startsWith("--", at) || sql.startsWith("/*", at)) {
            code.append(' ');
            return first == '-' ? line(at) : comment(at);
        } else if (first == '$') {
            return dollars(at);
        }
        code.append(first);
        return at + 1;
    }

    private int quoted(char quote, int from) {
        for (int at = from; at < sql.length(); at++) {
            if (sql.charAt(at) == quote) {
                return at + 1;
            } else if (quote == '\'' && sql.charAt(at) == '\\' && backslash == Backslash.ESCAPES) {
                at++;
            }
        }
        return -1;
    }

    private int line(int from) {
        for (int at = from; at < sql.length(); at++) {
            if (sql.charAt(at) == '\n' || sql.charAt(at) == '\r') {
                return at;
            }
        }
        return -1;
    }

    private int comment(int from) {
        int depth = 1;
        for (int at = from + 2; at < sql.length(); at++) {
            if (sql.startsWith("*/", at)) {
                at++;
                depth--;
            } else if (sql.startsWith("/*", at)) {
                at++;
                depth++;
            }
            if (depth == 0) {
                return at + 1;
            }
        }
        return -1;
    }

    private int dollars(int at) {
        var tag = DOLLARS.matcher(sql).region(at, sql.length());
        boolean isName = at > 0 && Character.isJavaIdentifierPart(sql.charAt(at - 1));
        if (isName || !tag.lookingAt()) {
            code.append('$');
            return at + 1;
        }
        code.append("''");
        int end = sql.indexOf(tag.group(), tag.end());
        return end < 0 ? -1 : end + tag.group().length();
    }
}

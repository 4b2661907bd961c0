package dev.sparkify.parity.standin.rewrite;

import java.util.Locale;

/**
 * Is a word, name, text, number or sign of a statement.
 *
 * @param kind what it is
 * @param text how it is written
 * @param gap what stands before it: nothing, a blank, or the end of a line
 */
public record Token(Kind kind, String text, String gap) {
    /** Tells what a token is. */
    public enum Kind {
        /** A keyword or a name without quotes. */
        WORD,
        /** A name in double quotes. */
        QUOTED,
        /** A text in single quotes or between dollars. */
        STRING,
        /** A number without sign. */
        NUMBER,
        /** Anything else, such as a bracket or an operator. */
        SIGN
    }

    boolean is(String word) {
        return (kind == Kind.WORD || kind == Kind.SIGN) && text.equalsIgnoreCase(word);
    }

    /** Tells whether it is one of some words, {@code |} between them; they are not cut apart, for each token is asked often. */
    boolean isOneOf(String words) {
        int from = 0;
        while (from < words.length()) {
            int bar = words.indexOf('|', from);
            int end = bar < 0 ? words.length() : bar;
            if (end - from == text.length() && words.regionMatches(true, from, text, 0, end - from)) {
                return kind == Kind.WORD || kind == Kind.SIGN;
            }
            from = end + 1;
        }
        return false;
    }

    boolean isName() {
        return kind == Kind.WORD || kind == Kind.QUOTED;
    }

    /**
     * Is the name itself, without quotes, folded where it has none.
     *
     * @return the name
     */
    public String name() {
        return kind == Kind.QUOTED
                ? text.substring(1, text.length() - 1).replace("\"\"", "\"")
                : text.toLowerCase(Locale.ROOT);
    }

    /**
     * Is what a text in single quotes says, or the token as it is written.
     *
     * @return the text, each doubled quote and backslash once
     */
    public String content() {
        return kind == Kind.STRING && text.startsWith("'")
                ? text.substring(1, text.length() - 1).replace("''", "'").replace("\\\\", "\\")
                : text;
    }

    static Token quoted(String name, String gap) {
        return new Token(Kind.QUOTED, "\"" + name.replace("\"", "\"\"") + "\"", gap);
    }
}

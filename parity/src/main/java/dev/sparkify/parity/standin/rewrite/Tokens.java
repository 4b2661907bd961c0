package dev.sparkify.parity.standin.rewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Is a statement or a part of one.
 *
 * @param all its words, names, texts, numbers and signs
 */
public record Tokens(List<Token> all) {
    /** Has all tokens copied. */
    public Tokens {
        all = List.copyOf(all);
    }

    /**
     * Takes a text apart.
     *
     * @param sql the text
     * @return its tokens, without comments
     */
    public static Tokens of(String sql) {
        return new Tokens(Tokenizer.tokens(sql));
    }

    /**
     * Takes apart the statements of a text.
     *
     * @param sql statements, each but the last ended by a semicolon
     * @return each statement, none of them empty
     */
    public static List<Tokens> statements(String sql) {
        return of(sql).split(";").stream()
                .filter(statement -> !statement.all().isEmpty())
                .toList();
    }

    /**
     * Puts the text together again.
     *
     * @return the text, comments left out
     */
    public String text() {
        return all.stream()
                .map(token -> token.gap() + token.text())
                .collect(Collectors.joining())
                .strip();
    }

    /**
     * Counts the tokens.
     *
     * @return their number
     */
    public int size() {
        return all.size();
    }

    /**
     * Tells whether words or signs stand at a place.
     *
     * @param at the place of the first
     * @param words the words, {@code |} between those of which one is to stand there
     * @return whether they do
     */
    public boolean has(int at, String... words) {
        for (int i = 0; i < words.length; i++) {
            int place = at + i;
            if (place < 0 || place >= size() || !all.get(place).isOneOf(words[i])) {
                return false;
            }
        }
        return true;
    }

    /**
     * Takes a token.
     *
     * @param at its place, counted from 0
     * @return the token there
     */
    public Token get(int at) {
        return all.get(at);
    }

    /**
     * Tells whether a text in quotes stands at a place.
     *
     * @param at the place
     * @return whether one does
     */
    public boolean isText(int at) {
        return at < size() && get(at).kind() == Token.Kind.STRING;
    }

    boolean isName(int at) {
        return at < size() && get(at).isName();
    }

    /**
     * Finds words outside of brackets.
     *
     * @param from the place to begin at
     * @param words the words, as in {@link #has}
     * @return the place of the first word; the size if they are nowhere
     */
    public int find(int from, String... words) {
        int at = from;
        while (at < size() && !has(at, words)) {
            at = get(at).is("(") ? behind(at) : at + 1;
        }
        return Math.min(at, size());
    }

    /**
     * Finds the end of a bracket.
     *
     * @param open the place of an opening bracket
     * @return the place behind the one that closes it; the size if none does
     */
    public int behind(int open) {
        int depth = 0;
        for (int at = open; at < size(); at++) {
            if (get(at).is("(")) {
                depth++;
            } else if (get(at).is(")")) {
                depth--;
            }
            if (depth == 0) {
                return at + 1;
            }
        }
        return size();
    }

    /**
     * Finds the end of a name of up to three parts.
     *
     * @param from the place of its first part
     * @return the place behind its last part
     */
    public int behindName(int from) {
        int at = from + 1;
        while (has(at, ".") && isName(at + 1)) {
            at += 2;
        }
        return Math.min(at, size());
    }

    /**
     * Takes a part.
     *
     * @param from the place of its first token
     * @param to the place behind its last token
     * @return the part, empty if it is beyond the end
     */
    public Tokens slice(int from, int to) {
        return new Tokens(all.subList(Math.min(from, size()), Math.min(Math.max(from, to), size())));
    }

    Tokens from(int begin) {
        return slice(begin, size());
    }

    Tokens plus(Tokens more) {
        var sum = new ArrayList<>(all);
        more.all.forEach(token -> sum.add(token));
        return new Tokens(sum);
    }

    Tokens plus(String sql) {
        return plus(of(" " + sql));
    }

    Tokens without(int from, int to) {
        return slice(0, from).plus(from(to));
    }

    Tokens replace(int from, int to, String sql) {
        return slice(0, from).plus(sql).plus(from(to));
    }

    Tokens map(UnaryOperator<Token> change) {
        return new Tokens(all.stream().map(change).toList());
    }

    /**
     * Takes apart at signs that stand outside of brackets.
     *
     * @param sign the sign, such as a comma
     * @return the parts, without the signs
     */
    public List<Tokens> split(String sign) {
        var parts = new ArrayList<Tokens>();
        int begin = 0;
        while (begin <= size()) {
            int end = find(begin, sign);
            parts.add(slice(begin, end));
            begin = end + 1;
        }
        return parts;
    }

    static Tokens joined(List<Tokens> parts) {
        var sum = new Tokens(List.of());
        for (var part : parts) {
            sum = sum.all.isEmpty() ? part : sum.plus(of(",")).plus(part);
        }
        return sum;
    }
}

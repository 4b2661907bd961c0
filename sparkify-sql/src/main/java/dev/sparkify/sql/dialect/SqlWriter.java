package dev.sparkify.sql.dialect;

import java.util.Collection;
import java.util.function.Consumer;

/**
 * Writes SQL piece by piece. Escaping follows the kind of thing written; nowhere else are SQL strings put together. Used
 * by one thread.
 */
final class SqlWriter {
    private static final String INDENT = "    ";

    /** Where a line is so long, it ends at the next place that allows it. */
    private static final int WIDTH = 90;

    private static final int USUAL_LENGTH = 1000;

    private final StringBuilder text = new StringBuilder(USUAL_LENGTH);
    private final boolean doublesBackslash;
    private int depth;

    SqlWriter(boolean doublesBackslash) {
        this.doublesBackslash = doublesBackslash;
    }

    /** Writes words of the language. */
    SqlWriter keyword(String words) {
        return spaced(words);
    }

    /**
     * Writes a name, folded as Redshift folds it and quoted where it must be.
     *
     * @throws dev.sparkify.error.InputException if it has not 1 to 127 bytes of printable UTF-8
     */
    SqlWriter identifier(String name) {
        return spaced(Spelling.name(name));
    }

    /**
     * Writes a name behind a point, like {@link #identifier}.
     *
     * @throws dev.sparkify.error.InputException if it has not 1 to 127 bytes of printable UTF-8
     */
    SqlWriter member(String name) {
        text.append('.').append(Spelling.name(name));
        return this;
    }

    /**
     * Writes the name of a user, group or role, which keeps its case.
     *
     * @throws dev.sparkify.error.InputException if it has not 1 to 127 bytes of printable UTF-8
     */
    SqlWriter principal(String name) {
        return spaced(Spelling.principal(name));
    }

    /**
     * Writes a text as a literal.
     *
     * @throws dev.sparkify.error.InputException if it holds NUL or half of a surrogate pair
     */
    SqlWriter text(String value) {
        return spaced(doublesBackslash ? Spelling.escapedText(value) : Spelling.text(value));
    }

    /**
     * Writes the text of an option of COPY or UNLOAD, whose backslashes stay as they are: {@code \N} for NULL,
     * {@code \t} for a tabulator.
     *
     * @throws dev.sparkify.error.InputException if it holds NUL or half of a surrogate pair, or an odd number of backslashes
     *     at its end or before a quote
     */
    SqlWriter optionText(String value) {
        return spaced(Spelling.optionText(value));
    }

    /**
     * Writes a number.
     *
     * @throws dev.sparkify.error.InputException if it is not finite, or exact with more than 38 digits or 37 behind the
     *     point
     */
    SqlWriter number(Number value) {
        return spaced(Spelling.number(value));
    }

    /** Writes a sign without space before it. */
    SqlWriter sign(String sign) {
        text.append(sign);
        return this;
    }

    /** Writes an opening parenthesis behind a word. */
    SqlWriter open() {
        return spaced("(");
    }

    /** Writes elements on one line, with commas between. */
    <T> SqlWriter list(Collection<T> elements, Consumer<T> write) {
        return separated(elements, () -> sign(","), write);
    }

    /** Writes elements with commas between, on as many lines as it takes. */
    <T> SqlWriter paragraph(Collection<T> elements, Consumer<T> write) {
        return separated(elements, () -> sign(",").wrap(), write);
    }

    /** Writes each element on a line of its own, indented, with commas between. */
    <T> SqlWriter lines(Collection<T> elements, Consumer<T> write) {
        return indented(() -> {
            line();
            separated(elements, () -> sign(",").line(), write);
        });
    }

    private <T> SqlWriter separated(Collection<T> elements, Runnable separate, Consumer<T> write) {
        boolean isFirst = true;
        for (var element : elements) {
            if (!isFirst) {
                separate.run();
            }
            write.accept(element);
            isFirst = false;
        }
        return this;
    }

    /** Writes something one level deeper. */
    SqlWriter indented(Runnable write) {
        depth++;
        write.run();
        depth--;
        return this;
    }

    /** Goes on on the next line, one level deeper, where this one is long. */
    SqlWriter wrap() {
        if (text.length() - text.lastIndexOf("\n") > WIDTH) {
            indented(this::line);
        }
        return this;
    }

    /** Begins a line. */
    SqlWriter line() {
        text.append('\n');
        for (int i = 0; i < depth; i++) {
            text.append(INDENT);
        }
        return this;
    }

    private SqlWriter spaced(String piece) {
        if (text.length() > 0 && endsWord(text.charAt(text.length() - 1))) {
            text.append(' ');
        }
        text.append(piece);
        return this;
    }

    private static boolean endsWord(char last) {
        return last != ' ' && last != '\n' && last != '(' && last != '.';
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

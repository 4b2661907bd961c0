package dev.sparkify.sql.dialect;

import dev.sparkify.error.InputException;
import java.util.Collection;
import java.util.function.Consumer;

/**
 * Writes SQL piece by piece. Escaping follows the kind of thing written; nowhere else are SQL strings put together. Used
 * by one thread.
 */
final class SqlWriter {
    private static final String INDENT = "    ";

    private final StringBuilder text = new StringBuilder();
    private final boolean doublesBackslash;
    private int depth;

    SqlWriter(boolean doublesBackslash) {
        this.doublesBackslash = doublesBackslash;
    }

    /** Writes words of the language. */
    SqlWriter keyword(String words) {
        return spaced(words);
    }

    /** Writes a name, quoted where it must be. */
    SqlWriter identifier(String name) {
        return spaced(quoted(name));
    }

    /** Writes a name behind a point. */
    SqlWriter member(String name) {
        text.append('.').append(quoted(name));
        return this;
    }

    /** Writes a text as a literal. */
    SqlWriter text(String value) {
        if (value.indexOf('\0') >= 0) {
            throw new InputException("A text of SQL cannot hold NUL; remove it from " + value.replace("\0", "\\0"));
        }
        var escaped = value.replace("'", "''");
        return spaced("'" + (doublesBackslash ? escaped.replace("\\", "\\\\") : escaped) + "'");
    }

    /** Writes a number. */
    SqlWriter number(Number value) {
        return spaced(value instanceof java.math.BigDecimal exact ? exact.toPlainString() : value.toString());
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
        boolean first = true;
        for (var element : elements) {
            if (!first) {
                sign(",");
            }
            write.accept(element);
            first = false;
        }
        return this;
    }

    /** Writes each element on a line of its own, indented, with commas between. */
    <T> SqlWriter lines(Collection<T> elements, Consumer<T> write) {
        return indented(() -> {
            boolean first = true;
            for (var element : elements) {
                if (!first) {
                    sign(",");
                }
                line();
                write.accept(element);
                first = false;
            }
        });
    }

    /** Writes something one level deeper. */
    SqlWriter indented(Runnable write) {
        depth++;
        write.run();
        depth--;
        return this;
    }

    /** Begins a line. */
    SqlWriter line() {
        text.append('\n').append(INDENT.repeat(depth));
        return this;
    }

    private SqlWriter spaced(String piece) {
        if (text.length() > 0 && " \n(.".indexOf(text.charAt(text.length() - 1)) < 0) {
            text.append(' ');
        }
        text.append(piece);
        return this;
    }

    private static String quoted(String name) {
        return isPlain(name) && !ReservedWords.contains(name) ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    private static boolean isPlain(String name) {
        return !name.isEmpty()
                && name.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_')
                && !Character.isDigit(name.charAt(0));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

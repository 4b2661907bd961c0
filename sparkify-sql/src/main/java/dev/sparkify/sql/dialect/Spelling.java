package dev.sparkify.sql.dialect;

import dev.sparkify.error.InputException;
import dev.sparkify.internal.Names;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** Spells names, texts and numbers so that nothing in them can end them, and refuses what no spelling carries. */
final class Spelling {
    /**
     * Redshift cuts longer names of tables and columns without a word.
     *
     * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_names.html">Redshift: names and identifiers</a>
     */
    private static final int MOST_BYTES = 127;

    /**
     * A DECIMAL has so many digits.
     *
     * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_Numeric_types201.html">Redshift: numeric types</a>
     */
    private static final int MOST_DIGITS = 38;

    private static final int MOST_SCALE = 37;
    private static final int SHOWN = 60;

    /** Words that mean something else than a user where a user may stand. */
    private static final Set<String> NO_USERS = Set.of("public", "role");

    private Spelling() {}

    /** Spells a name as Redshift stores it: ASCII letters small, others as they are. */
    static String name(String name) {
        if (isPlain(name)) {
            return unlessReserved(name);
        }
        var folded = Names.folded(checkedName(name));
        return isPlain(folded) ? unlessReserved(folded) : quoted(folded);
    }

    private static String unlessReserved(String plain) {
        return ReservedWords.contains(plain) ? quoted(plain) : plain;
    }

    /** Spells the name of a user, group or role, whose case counts. */
    static String principal(String name) {
        checkedName(name);
        return isPlain(name) && !ReservedWords.contains(name) && !NO_USERS.contains(name) ? name : quoted(name);
    }

    /** Spells a text of which a reader takes each character as it is. */
    static String text(String value) {
        return '\'' + checkedText(value).replace("'", "''") + '\'';
    }

    /** Spells a text for a reader that takes a backslash as the beginning of an escape. */
    static String escapedText(String value) {
        return text(value.replace("\\", "\\\\"));
    }

    /** Spells a text whose backslashes are escapes for whoever gets it. */
    static String optionText(String value) {
        for (int i = 0, backslashes = 0; i <= value.length(); i++) {
            boolean ends = i == value.length() || value.charAt(i) == '\'';
            if (ends && backslashes % 2 == 1) {
                throw new InputException("The text of an option cannot hold a backslash before a quote or at its end,"
                        + " where it would keep the text open; double it: " + shown(value));
            }
            backslashes = !ends && value.charAt(i) == '\\' ? backslashes + 1 : 0;
        }
        return text(value);
    }

    /** Spells a number without exponent where it is exact. */
    static String number(Number value) {
        if (value instanceof BigDecimal exact) {
            return plain(exact);
        }
        if (value instanceof BigInteger whole) {
            return plain(new BigDecimal(whole));
        }
        if ((value instanceof Double || value instanceof Float) && !Double.isFinite(value.doubleValue())) {
            throw new InputException("A literal cannot be " + value + ": give a finite number or NULL");
        }
        return value.toString();
    }

    private static String plain(BigDecimal exact) {
        long whole = (long) exact.precision() - exact.scale();
        if (exact.scale() > MOST_SCALE || Math.max(0, whole) + Math.max(0, exact.scale()) > MOST_DIGITS) {
            throw new InputException("The number " + shown(exact.toString()) + " has more than " + MOST_DIGITS
                    + " digits, or more than " + MOST_SCALE
                    + " behind the point; round it or give it as DOUBLE PRECISION (Redshift: Numeric types)");
        }
        return exact.toPlainString();
    }

    private static String checkedName(String name) {
        int bytes = name.getBytes(StandardCharsets.UTF_8).length;
        if (bytes == 0) {
            throw new InputException("A name cannot be empty; give it 1 to 127 bytes (Redshift: r_names)");
        }
        if (bytes > MOST_BYTES) {
            throw new InputException("The name " + shown(name) + " has " + bytes + " bytes of UTF-8; shorten it to "
                    + MOST_BYTES + " (Redshift: r_names)");
        }
        if (!Names.isPrintable(name)) {
            throw new InputException("The name " + shown(name) + " holds a control character or half of a surrogate"
                    + " pair; remove it: a name is printable UTF-8 (Redshift: r_names)");
        }
        return name;
    }

    private static String checkedText(String value) {
        if (value.indexOf('\0') >= 0) {
            throw new InputException("A text of SQL cannot hold NUL; remove it from " + shown(value));
        }
        if (Names.holdsHalf(value)) {
            throw new InputException("A text of SQL cannot hold half of a surrogate pair, which UTF-8 has no bytes for;"
                    + " remove it from " + shown(value));
        }
        return value;
    }

    private static boolean isHalf(int codePoint) {
        return Character.getType(codePoint) == Character.SURROGATE;
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** Tells whether a name is one to every reader, without quotes, unless it is reserved. */
    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean isLetter = (c >= 'a' && c <= 'z') || c == '_';
            if (!isLetter && (i == 0 || c < '0' || c > '9')) {
                return false;
            }
        }
        return !name.isEmpty() && name.length() <= MOST_BYTES;
    }

    /** Shows at most so many characters, those that cannot be printed by their number. */
    private static String shown(String value) {
        var characters = value.codePoints()
                .limit(SHOWN)
                .mapToObj(c -> c == 0
                        ? "\\0"
                        : Character.isISOControl(c) || isHalf(c) ? "\\u%04x".formatted(c) : Character.toString(c))
                .collect(Collectors.joining());
        return value.codePointCount(0, value.length()) > SHOWN ? characters + "…" : characters;
    }
}

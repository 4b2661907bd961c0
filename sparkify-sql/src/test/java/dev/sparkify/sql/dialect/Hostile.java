package dev.sparkify.sql.dialect;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Makes names and texts that try to get out of their quotes. {@code -Dhostile=100000} makes so many instead of 500. */
final class Hostile {
    static final int TRIES = 100;

    private static final int COUNT = Integer.getInteger("hostile", 500);

    private static final List<String> PIECES = List.of(
            "'",
            "''",
            "\"",
            "\"\"",
            "\\",
            "\\\\",
            "\\'",
            "\\\"",
            ";",
            "--",
            "/*",
            "*/",
            "-- \n",
            "$$",
            "$x$",
            "$",
            "#",
            ".",
            ",",
            "(",
            ")",
            "select",
            "USER",
            "Timestamp",
            "order",
            "é",
            "ÉTÉ",
            "ключ",
            "日本",
            "😀",
            "\0",
            "\n",
            "\t",
            "\u0085",
            "\u007f",
            "\u00a0",
            "\u2028",
            "\ufeff",
            "\ud83d",
            "\ude00",
            "1",
            "007",
            " ",
            "A",
            "b",
            "_",
            "x",
            "'; drop table t; --",
            "\"; drop table t; --",
            "a".repeat(120),
            "é".repeat(63),
            "😀".repeat(31));

    private Hostile() {}

    static Arbitrary<String> strings() {
        var pieces = Arbitraries.of(PIECES).list().ofMinSize(1).ofMaxSize(6).map(list -> String.join("", list));
        var any = Arbitraries.strings().ofMaxLength(140);
        var exact = Combinators.combine(pieces, Arbitraries.integers().between(125, 130))
                .as(Hostile::padded);
        return Arbitraries.frequencyOf(
                Tuple.of(6, pieces), Tuple.of(1, any), Tuple.of(2, exact), Tuple.of(1, Arbitraries.of(PIECES)));
    }

    /** Makes as many as one try has to take. */
    static Arbitrary<List<String>> lists() {
        return strings().list().ofSize(Math.max(1, COUNT / TRIES));
    }

    private static String padded(String start, int bytes) {
        int missing = bytes - start.getBytes(StandardCharsets.UTF_8).length;
        return missing > 0 ? start + "x".repeat(missing) : start;
    }

    /** Tells whether UTF-8 has bytes for it. */
    static boolean isUtf8(String value) {
        try {
            StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(value));
            return true;
        } catch (CharacterCodingException halfOfAPair) {
            return false;
        }
    }

    /** Source: Redshift's page on names: 1 to 127 bytes, within quotes any printable UTF-8. */
    static boolean isName(String value) {
        int bytes = value.getBytes(StandardCharsets.UTF_8).length;
        return isUtf8(value)
                && bytes >= 1
                && bytes <= 127
                && value.chars().noneMatch(c -> c < 32 || (c >= 127 && c < 160));
    }

    static boolean isText(String value) {
        return isUtf8(value) && value.indexOf('\0') < 0;
    }
}

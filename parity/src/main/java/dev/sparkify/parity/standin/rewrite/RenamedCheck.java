package dev.sparkify.parity.standin.rewrite;

import java.util.List;
import java.util.stream.Stream;

/**
 * Is a check that is called by the name of its column, when that name changes.
 *
 * @param before its name, as PostgreSQL stores it
 * @param after its new name
 */
public record RenamedCheck(String before, String after) {
    /**
     * Lists the checks that a column may have.
     *
     * @param before the column's name
     * @param after its new name
     * @return the checks, whether they are there or not
     */
    public static List<RenamedCheck> of(Token before, Token after) {
        return Stream.of(TypeRewrites.BYTES_OF, Remembered.ENCODING_OF)
                .map(kind -> new RenamedCheck(stored(kind, before), stored(kind, after)))
                .toList();
    }

    private static String stored(String kind, Token column) {
        return NameRewrites.stored(Token.quoted(kind + column.name(), "")).name();
    }
}

package dev.sparkify.sql.advice;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * Tells what a join moves between nodes.
 *
 * @param kinds what EXPLAIN may show: one where sizes are known, two where they decide; empty if it is not known where a
 *     table lies
 * @param bytes how much moves in each query that joins all rows, not compressed; empty if that is not known
 */
public record Movement(List<Redistribution> kinds, OptionalLong bytes) {
    /** Takes a copy of the list. */
    public Movement {
        kinds = List.copyOf(kinds);
    }

    static Movement notKnown() {
        return new Movement(List.of(), OptionalLong.empty());
    }

    boolean isCostly() {
        return kinds.stream().anyMatch(Redistribution::moves) && bytes.orElse(1) > 0;
    }

    String label() {
        return kinds.isEmpty() ? "?" : kinds.stream().map(Enum::name).collect(Collectors.joining(" or "));
    }

    String amount() {
        return bytes.isPresent() ? Amounts.bytes(bytes.getAsLong()) : "?";
    }
}

package dev.sparkify.sql.advice;

import dev.sparkify.schema.Table;
import java.util.Optional;

/** Judges whether a table may be copied to every node. */
record CopyFitness(Situation situation, Table table) {
    /** Tells why not; empty if nothing is known that speaks against it. */
    Optional<String> objection() {
        var growth = situation.growth(table);
        if (growth.filter(Growth.WITH_FACT::equals).isPresent()) {
            return Optional.of("grows with the fact");
        }
        if (growth.filter(Growth.FAST::equals).isPresent()) {
            return Optional.of("changes fast");
        }
        var bytes = situation.bytes(table);
        return bytes.isPresent() && bytes.getAsLong() > Limits.COPY_BYTES
                ? Optional.of("has " + Amounts.bytes(bytes.getAsLong()))
                : Optional.empty();
    }

    boolean isGood() {
        return objection().isEmpty() && situation.bytes(table).isPresent();
    }
}

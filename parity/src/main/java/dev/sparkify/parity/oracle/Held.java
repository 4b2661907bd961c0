package dev.sparkify.parity.oracle;

import dev.sparkify.schema.Validity;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Is a row of a dimension: a member, or one of its versions.
 *
 * @param id tells it from all others of its dimension, and stays
 * @param key the natural key
 * @param values all that is set from records
 * @param begun when its first record was true; empty: there is none, or no version
 * @param from since when it is valid
 * @param to up to when
 */
record Held(long id, Row key, Row values, Optional<LocalDateTime> begun, LocalDateTime from, LocalDateTime to) {
    static Held always(long id, Row key, Row values) {
        return new Held(id, key, values, Optional.empty(), Validity.ALWAYS, Validity.FOREVER);
    }

    Held named(long other) {
        return new Held(other, key, values, begun, from, to);
    }

    boolean holds(LocalDateTime time) {
        return !time.isBefore(from) && time.isBefore(to);
    }

    boolean isCurrent() {
        return to.equals(Validity.FOREVER);
    }
}

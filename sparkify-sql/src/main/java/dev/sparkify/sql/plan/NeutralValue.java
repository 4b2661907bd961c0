package dev.sparkify.sql.plan;

import dev.sparkify.mapping.Literal;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.UnknownMember;
import dev.sparkify.schema.Validity;
import dev.sparkify.type.ColumnType;
import java.util.Optional;

/** Knows what a column holds once nothing may be known: NULL where it may be, else a value that says nothing. */
final class NeutralValue {
    private NeutralValue() {}

    /** Gives the value; empty where a NOT NULL column is of a type that can say none. */
    static Optional<Literal> of(Column column) {
        return column.nullable()
                ? Optional.of(new Literal.Nothing(column.type()))
                : UnknownMember.keyOf(column.type()).or(() -> ofType(column.type()));
    }

    private static Optional<Literal> ofType(ColumnType type) {
        return switch (type.family()) {
            case TEXT -> Optional.of(new Literal.Text(""));
            case WHOLE_NUMBER, EXACT_NUMBER, APPROXIMATE_NUMBER -> Optional.of(new Literal.Whole(0));
            case BOOLEAN -> Optional.of(new Literal.Truth(false));
            case DATE -> Optional.of(new Literal.Day(Validity.ALWAYS.toLocalDate()));
            case TIMESTAMP -> Optional.of(new Literal.Instant(Validity.ALWAYS));
            case TIME, TIME_WITH_ZONE, TIMESTAMP_WITH_ZONE -> Optional.empty();
            case INTERVAL, SEMISTRUCTURED, BYTES, SKETCH, SPATIAL -> Optional.empty();
        };
    }
}

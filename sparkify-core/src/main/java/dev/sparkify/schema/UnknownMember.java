package dev.sparkify.schema;

import dev.sparkify.mapping.Literal;
import dev.sparkify.type.ColumnType;
import dev.sparkify.type.DecimalType;
import dev.sparkify.type.VarcharType;
import java.time.LocalDate;
import java.util.Optional;

/** Knows the key of the member that stands for «not known». A real key equal to it is a bad record. */
public final class UnknownMember {
    private static final String TEXT = "unknown";
    private static final long NUMBER = -1;
    private static final LocalDate DATE = LocalDate.of(1, 1, 1);

    private UnknownMember() {}

    /**
     * Tells the key of the unknown member.
     *
     * @param type the type of the key
     * @return {@code unknown}, -1 or 0001-01-01; empty if the type cannot say it
     */
    public static Optional<Literal> keyOf(ColumnType type) {
        return switch (type.family()) {
            case TEXT ->
                Optional.<Literal>of(new Literal.Text(TEXT))
                        .filter(key -> type instanceof VarcharType varchar && varchar.bytes() >= TEXT.length());
            case WHOLE_NUMBER -> Optional.of(new Literal.Whole(NUMBER));
            case EXACT_NUMBER ->
                Optional.<Literal>of(new Literal.Whole(NUMBER))
                        .filter(key -> type instanceof DecimalType decimal && decimal.precision() > decimal.scale());
            case DATE -> Optional.of(new Literal.Day(DATE));
            case APPROXIMATE_NUMBER, BOOLEAN, TIME, TIME_WITH_ZONE, TIMESTAMP, TIMESTAMP_WITH_ZONE -> Optional.empty();
            case INTERVAL, SEMISTRUCTURED, BYTES, SKETCH, SPATIAL -> Optional.empty();
        };
    }
}

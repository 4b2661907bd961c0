package dev.sparkify.sql.plan;

import dev.sparkify.mapping.Literal;
import dev.sparkify.type.CharType;
import dev.sparkify.type.ColumnType;
import dev.sparkify.type.DecimalType;
import dev.sparkify.type.SimpleType;
import dev.sparkify.type.VarcharType;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;

/**
 * Is a key drawn at random, in the words of each type that can say one. Numbers lie below the key of an unknown member.
 *
 * @param digits 32 hexadecimal digits, drawn at random
 */
public record Pseudonym(String digits) {
    private static final String PREFIX = "erased-";
    private static final int LEAST_DIGITS = 12;
    private static final int RADIX = 16;
    private static final int BITS_OF_BIGINT = 62;
    private static final int BITS_OF_INTEGER = 30;
    private static final int LARGEST = 18;

    /** Takes small letters. */
    public Pseudonym {
        digits = digits.toLowerCase(Locale.ROOT);
    }

    /** Writes it for a column; empty where its type has no room for one. */
    Optional<Literal> literal(ColumnType type) {
        return switch (type.family()) {
            case TEXT -> text(type instanceof VarcharType varchar ? varchar.bytes() : ((CharType) type).bytes());
            case WHOLE_NUMBER -> whole(type);
            case EXACT_NUMBER -> exact((DecimalType) type);
            case APPROXIMATE_NUMBER, BOOLEAN, DATE, TIME, TIME_WITH_ZONE, TIMESTAMP, TIMESTAMP_WITH_ZONE ->
                Optional.empty();
            case INTERVAL, SEMISTRUCTURED, BYTES, SKETCH, SPATIAL -> Optional.empty();
        };
    }

    private Optional<Literal> text(int bytes) {
        int room = bytes >= PREFIX.length() + LEAST_DIGITS ? bytes - PREFIX.length() : bytes;
        return room < LEAST_DIGITS
                ? Optional.empty()
                : Optional.of(new Literal.Text(
                        (room < bytes ? PREFIX : "") + digits.substring(0, Math.min(room, digits.length()))));
    }

    private Optional<Literal> whole(ColumnType type) {
        if (type.equals(SimpleType.BIGINT)) {
            return below(BigInteger.ONE.shiftLeft(BITS_OF_BIGINT));
        }
        return type.equals(SimpleType.INTEGER) ? below(BigInteger.ONE.shiftLeft(BITS_OF_INTEGER)) : Optional.empty();
    }

    private Optional<Literal> exact(DecimalType type) {
        int places = Math.min(type.precision() - type.scale(), LARGEST);
        return places < LEAST_DIGITS
                ? Optional.empty()
                : below(BigInteger.TEN.pow(places).subtract(BigInteger.TEN));
    }

    private Optional<Literal> below(BigInteger count) {
        long drawn = new BigInteger(digits, RADIX).mod(count).longValueExact();
        return Optional.of(new Literal.Whole(-2 - drawn));
    }
}

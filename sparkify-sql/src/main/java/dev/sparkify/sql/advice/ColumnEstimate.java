package dev.sparkify.sql.advice;

import dev.sparkify.error.InvalidModelException;
import dev.sparkify.internal.ValueStyle;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** Is what is known of the values of a column: by default nothing. Immutable: each method returns a new estimate. */
@Value.Immutable
@ValueStyle
@SuppressWarnings("exports")
public abstract class ColumnEstimate {
    /** Shares are quotients, as exact as a double is. */
    private static final double ROUNDING = 1e-9;

    ColumnEstimate() {}

    /**
     * Begins an estimate.
     *
     * @return an estimate that knows nothing
     */
    public static ColumnEstimate unknown() {
        return ImmutableColumnEstimate.builder().build();
    }

    /**
     * Tells how long a value is on average, NULL being of no length.
     *
     * @return bytes; empty: not known
     */
    public abstract OptionalDouble averageBytes();

    /**
     * Tells how long the longest value is.
     *
     * @return bytes; empty: not known
     */
    public abstract OptionalLong mostBytes();

    /**
     * Tells how many different values there are; NULL counts as one.
     *
     * @return the number; empty: not known
     */
    public abstract OptionalLong distinct();

    /**
     * Tells which share of the rows has the commonest value. NULL and the key of the unknown member are values like others.
     *
     * @return 0 to 1; empty: not known
     */
    public abstract OptionalDouble commonest();

    /**
     * Says how long values are.
     *
     * @param average bytes of UTF-8 on average, 0 or more
     * @param most bytes of the longest, 0 or more
     * @return the new estimate
     * @throws InvalidModelException if a number is negative, or the average exceeds the longest
     */
    public ColumnEstimate bytes(double average, long most) {
        return ImmutableColumnEstimate.builder()
                .from(this)
                .averageBytes(average)
                .mostBytes(most)
                .build();
    }

    /**
     * Says how values repeat.
     *
     * @param distinct how many different ones, 0 or more
     * @param commonest the share of rows with the commonest, 0 to 1, and no less than 1 / distinct
     * @return the new estimate
     * @throws InvalidModelException if the number is negative, the share is not in 0 to 1, or it is less than if all values
     *     were equally common
     */
    public ColumnEstimate values(long distinct, double commonest) {
        return ImmutableColumnEstimate.builder()
                .from(this)
                .distinct(distinct)
                .commonest(commonest)
                .build();
    }

    @Value.Check
    void check() {
        if (!(averageBytes().orElse(0) >= 0)
                || mostBytes().orElse(0) < 0
                || distinct().orElse(0) < 0) {
            throw new InvalidModelException("An estimate of bytes or values is 0 or more");
        }
        if (averageBytes().isPresent()
                && mostBytes().isPresent()
                && averageBytes().getAsDouble() > mostBytes().getAsLong()) {
            throw new InvalidModelException("Values of " + averageBytes().getAsDouble()
                    + " bytes on average cannot have at most " + mostBytes().getAsLong() + "; give the average first");
        }
        double share = commonest().orElse(0);
        if (!(share >= 0 && share <= 1)) {
            throw new InvalidModelException(
                    "The share of the commonest value is 0 to 1, not " + share + "; 30 % are 0.3");
        }
        demandShare();
    }

    private void demandShare() {
        long values = distinct().orElse(0);
        if (values > 0 && commonest().isPresent() && commonest().getAsDouble() * values < 1 - ROUNDING) {
            throw new InvalidModelException("Of " + values + " different values the commonest has a share of 1/"
                    + values + " or more, not " + commonest().getAsDouble());
        }
    }
}

package dev.sparkify.sql.advice;

import dev.sparkify.error.InvalidModelException;
import dev.sparkify.internal.Names;
import dev.sparkify.internal.ValueStyle;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.immutables.value.Value;

/** Is what is known of the rows of a table. Immutable: each method returns a new estimate. */
@Value.Immutable
@ValueStyle
@SuppressWarnings("exports")
public abstract class TableEstimate {
    TableEstimate() {}

    /**
     * Begins an estimate.
     *
     * @param rows how many rows there are, 0 or more
     * @return an estimate that knows nothing else
     * @throws InvalidModelException if the number is negative
     */
    public static TableEstimate rows(long rows) {
        return ImmutableTableEstimate.builder().rows(rows).build();
    }

    /**
     * Tells how many rows there are.
     *
     * @return the number
     */
    public abstract long rows();

    /**
     * Tells how long a row is on average, not compressed.
     *
     * @return bytes; empty: what its columns add up to, if the length of each is known
     */
    public abstract OptionalDouble rowBytes();

    /**
     * Tells how the table grows.
     *
     * @return the growth; empty: not known
     */
    public abstract Optional<Growth> growth();

    /**
     * Tells what is known of columns.
     *
     * @return estimates by the name of the column
     */
    public abstract Map<String, ColumnEstimate> columns();

    /**
     * Finds what is known of a column.
     *
     * @param column its name, lower-cased
     * @return the estimate; empty if nothing is known
     */
    public Optional<ColumnEstimate> find(String column) {
        return Optional.ofNullable(columns().get(column));
    }

    /**
     * Says how long a row is on average.
     *
     * @param bytes not compressed, 0 or more
     * @return the new estimate
     * @throws InvalidModelException if the number is negative, infinite or none
     */
    public TableEstimate rowBytes(double bytes) {
        return ImmutableTableEstimate.copyOf(this).withRowBytes(bytes);
    }

    /**
     * Says how the table grows.
     *
     * @param growth from load to load
     * @return the new estimate
     */
    public TableEstimate growing(Growth growth) {
        return ImmutableTableEstimate.copyOf(this).withGrowth(growth);
    }

    /**
     * Says what is known of a column.
     *
     * @param name the column, in any case
     * @param estimate replaces what was said of it before
     * @return the new estimate
     * @throws InvalidModelException if the column has more different values than the table has rows
     */
    public TableEstimate column(String name, ColumnEstimate estimate) {
        return ImmutableTableEstimate.copyOf(this).withColumns(Estimates.with(columns(), Names.folded(name), estimate));
    }

    @Value.Check
    void check() {
        double bytes = rowBytes().orElse(0);
        if (rows() < 0) {
            throw new InvalidModelException("An estimate of rows is 0 or more, not " + rows());
        }
        if (!(bytes >= 0 && Double.isFinite(bytes))) {
            throw new InvalidModelException(
                    "An estimate of the bytes of a row is a finite number, 0 or more, not " + bytes);
        }
        columns().forEach(this::demandNoMoreValuesThanRows);
    }

    private void demandNoMoreValuesThanRows(String name, ColumnEstimate column) {
        long distinct = column.distinct().orElse(0);
        if (distinct > rows()) {
            throw new InvalidModelException("Column " + name + " cannot have " + distinct + " different values in "
                    + rows() + " rows; give no more values than rows");
        }
    }
}

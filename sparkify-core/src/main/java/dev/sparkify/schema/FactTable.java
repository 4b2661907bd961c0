package dev.sparkify.schema;

import dev.sparkify.internal.Names;
import dev.sparkify.internal.ValueStyle;
import dev.sparkify.layout.Distribution;
import dev.sparkify.layout.SortKey;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.type.ColumnType;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Records what happened, one row for each grain: references to dimensions, degenerate dimensions, measures. Immutable:
 * each method returns a new table.
 */
@Value.Immutable
@ValueStyle
@SuppressWarnings("exports")
public abstract non-sealed class FactTable implements Table {
    FactTable() {}

    /**
     * Begins a fact.
     *
     * @param name any name of 1 to 127 bytes; folded to lower case
     * @return a table without columns
     */
    public static FactTable named(String name) {
        return ImmutableFactTable.builder().name(Names.folded(name)).build();
    }

    /**
     * Names the column that numbers the rows.
     *
     * @return a BIGINT; empty: the rows are not numbered
     */
    public abstract Optional<String> surrogateKey();

    /**
     * Names the columns of which no two rows have the same values.
     *
     * @return one or more columns
     */
    public abstract List<String> grain();

    /**
     * Names the column that tells when an event happened, by which rows are taken out and read again.
     *
     * @return a TIMESTAMP or DATE; empty: the fact cannot be reloaded by time
     */
    public abstract Optional<String> eventTime();

    /**
     * Lists what is measured.
     *
     * @return in the order of declaration
     */
    public abstract List<Measure> measures();

    /**
     * Tells what its rows are made of.
     *
     * @return the mapping; empty only in a model that is refused
     */
    public abstract Optional<Mapping> mapping();

    @Override
    public List<String> primaryKey() {
        return surrogateKey().map(List::of).orElse(grain());
    }

    @Override
    @Value.Derived
    public List<List<String>> uniqueKeys() {
        return surrogateKey().isPresent() ? List.of(grain()) : List.of();
    }

    @Override
    @Value.Default
    public Distribution distribution() {
        return Distribution.auto();
    }

    @Override
    @Value.Default
    public SortKey sortKey() {
        return SortKey.auto();
    }

    /**
     * Numbers the rows, ascending by the grain within a load, without gaps; the next load goes on after the highest
     * number ever given.
     *
     * @param name the column, a BIGINT
     * @return the new table
     */
    public FactTable surrogateKey(String name) {
        return ImmutableFactTable.copyOf(
                        column(Column.of(name, ColumnType.bigint()).notNull()))
                .withSurrogateKey(Names.folded(name));
    }

    /**
     * Adds a reference to a dimension; it is NOT NULL. Where a record has no value it refers to the unknown member, if the dimension
     * has one.
     *
     * @param name the column
     * @param type the type of the dimension's key
     * @param dimension the name of the dimension
     * @return the new table
     */
    public FactTable dimension(String name, ColumnType type, String dimension) {
        return ImmutableFactTable.copyOf(column(Column.of(name, type).notNull()))
                .withForeignKeys(Names.plus(foreignKeys(), new ForeignKey(name, dimension)));
    }

    /**
     * Adds a degenerate dimension: a value that describes the event and has no table of its own.
     *
     * @param name the column
     * @param type its type
     * @return the new table
     */
    public FactTable degenerate(String name, ColumnType type) {
        return column(Column.of(name, type));
    }

    /**
     * Adds a degenerate dimension.
     *
     * @param column the column
     * @return the new table
     */
    public FactTable degenerate(Column column) {
        return column(column);
    }

    /**
     * Adds a measure.
     *
     * @param name the column
     * @param type a number
     * @param additivity over which dimensions it may be summed
     * @return the new table
     */
    public FactTable measure(String name, ColumnType type, Additivity additivity) {
        return ImmutableFactTable.copyOf(column(Column.of(name, type)))
                .withMeasures(Names.plus(measures(), new Measure(Names.folded(name), additivity)));
    }

    /**
     * Declares the grain: two records with the same values are the same event. One of them makes the row, which no later record
     * changes: it is counted as duplicate, or as conflicting. To replace rows, reload their range of time.
     *
     * @param columns one or more
     * @return the new table
     */
    public FactTable grain(String... columns) {
        return ImmutableFactTable.copyOf(this).withGrain(Names.folded(columns));
    }

    /**
     * Says which column tells when an event happened, so that a range of time can be loaded again.
     *
     * @param column a TIMESTAMP or DATE that is NOT NULL; where it is part of the grain, a range is loaded again by reading only
     *     the files that reach into it, else by reading all
     * @return the new table
     */
    public FactTable happensAt(String column) {
        return ImmutableFactTable.copyOf(this).withEventTime(Names.folded(column));
    }

    /**
     * Says what the rows are made of.
     *
     * @param mapping sets every column but the surrogate key and those that a lookup takes
     * @return the new table
     */
    public FactTable madeFrom(Mapping mapping) {
        return ImmutableFactTable.copyOf(this).withMapping(mapping);
    }

    /**
     * Spreads the rows over nodes.
     *
     * @param distribution how
     * @return the new table
     */
    public FactTable distributed(Distribution distribution) {
        return ImmutableFactTable.copyOf(this).withDistribution(distribution);
    }

    /**
     * Sorts the rows.
     *
     * @param sortKey how
     * @return the new table
     */
    public FactTable sorted(SortKey sortKey) {
        return ImmutableFactTable.copyOf(this).withSortKey(sortKey);
    }

    /**
     * Says what the table is.
     *
     * @param text the comment
     * @return the new table
     */
    public FactTable commented(String text) {
        return ImmutableFactTable.copyOf(this).withComment(Optional.of(text));
    }

    private FactTable column(Column column) {
        return ImmutableFactTable.copyOf(this).withColumns(Names.plus(columns(), column));
    }
}

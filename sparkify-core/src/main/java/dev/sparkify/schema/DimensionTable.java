package dev.sparkify.schema;

import dev.sparkify.internal.Names;
import dev.sparkify.internal.ValueStyle;
import dev.sparkify.layout.Distribution;
import dev.sparkify.layout.SortKey;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.type.ColumnType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * Describes the members that facts refer to: a natural key and attributes of type 1. By default without unknown member.
 * Immutable: each method returns a new table.
 */
@Value.Immutable
@ValueStyle
@SuppressWarnings("exports")
public abstract non-sealed class DimensionTable implements Table {
    DimensionTable() {}

    /**
     * Begins a dimension.
     *
     * @param name any name of 1 to 127 bytes; folded to lower case
     * @return a table without columns
     */
    public static DimensionTable named(String name) {
        return ImmutableDimensionTable.builder().name(Names.folded(name)).build();
    }

    /**
     * Lists columns that the warehouse keeps only so that facts can be looked up by them.
     *
     * @return in the order of declaration; never shown, stored under a technical name
     */
    public abstract List<Column> lookupColumns();

    /**
     * Tells whether there is a member that stands for «not known»: {@code unknown} in a text key, -1 in a number,
     * 0001-01-01 in a date.
     *
     * @return false by default
     */
    @Value.Default
    public boolean hasUnknownMember() {
        return false;
    }

    /**
     * Tells what its rows are made of.
     *
     * @return the mapping; empty if the dimension is not loaded from a source
     */
    public abstract Optional<Mapping> mapping();

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
     * Adds a column of the natural key; it is NOT NULL.
     *
     * @param name its name
     * @param type its type
     * @return the new table
     */
    public DimensionTable key(String name, ColumnType type) {
        return ImmutableDimensionTable.copyOf(this)
                .withColumns(Names.plus(columns(), Column.of(name, type).notNull()))
                .withPrimaryKey(Names.plus(primaryKey(), Names.folded(name)));
    }

    /**
     * Adds an attribute.
     *
     * @param name its name
     * @param type its type
     * @return the new table
     */
    public DimensionTable attribute(String name, ColumnType type) {
        return attribute(Column.of(name, type));
    }

    /**
     * Adds an attribute.
     *
     * @param column the column
     * @return the new table
     */
    public DimensionTable attribute(Column column) {
        return ImmutableDimensionTable.copyOf(this).withColumns(Names.plus(columns(), column));
    }

    /**
     * Adds a nullable attribute that refers to another dimension.
     *
     * @param name its name
     * @param type the type of the other's key
     * @param dimension the name of the other
     * @return the new table
     */
    public DimensionTable outrigger(String name, ColumnType type, String dimension) {
        return ImmutableDimensionTable.copyOf(attribute(name, type))
                .withForeignKeys(Names.plus(foreignKeys(), new ForeignKey(name, dimension)));
    }

    /**
     * Keeps a value with each member so that facts can be looked up by it.
     *
     * @param name its name in lookups
     * @param type its type
     * @return the new table
     */
    public DimensionTable keptForLookup(String name, ColumnType type) {
        return ImmutableDimensionTable.copyOf(this)
                .withLookupColumns(Names.plus(lookupColumns(), Column.of(name, type)));
    }

    /**
     * Demands that columns are unique together.
     *
     * @param columns one or more
     * @return the new table
     */
    public DimensionTable unique(String... columns) {
        return ImmutableDimensionTable.copyOf(this).withUniqueKeys(Names.plus(uniqueKeys(), Names.folded(columns)));
    }

    /**
     * Adds the unknown member, there from the first load on.
     *
     * @return the new table
     */
    public DimensionTable withUnknownMember() {
        return ImmutableDimensionTable.copyOf(this).withHasUnknownMember(true);
    }

    /**
     * Says what the rows are made of.
     *
     * @param mapping sets the key and the attributes
     * @return the new table
     */
    public DimensionTable madeFrom(Mapping mapping) {
        return ImmutableDimensionTable.copyOf(this).withMapping(mapping);
    }

    /**
     * Spreads the rows over nodes.
     *
     * @param distribution how
     * @return the new table
     */
    public DimensionTable distributed(Distribution distribution) {
        return ImmutableDimensionTable.copyOf(this).withDistribution(distribution);
    }

    /**
     * Sorts the rows.
     *
     * @param sortKey how
     * @return the new table
     */
    public DimensionTable sorted(SortKey sortKey) {
        return ImmutableDimensionTable.copyOf(this).withSortKey(sortKey);
    }

    /**
     * Says what the table is.
     *
     * @param text the comment
     * @return the new table
     */
    public DimensionTable commented(String text) {
        return ImmutableDimensionTable.copyOf(this).withComment(Optional.of(text));
    }

    /**
     * Finds a column that a lookup may compare.
     *
     * @param column its name, lower-cased
     * @return a column of the table or one kept for lookups; empty if there is none
     */
    public Optional<Column> findForLookup(String column) {
        return Stream.concat(columns().stream(), lookupColumns().stream())
                .filter(found -> found.name().equals(column))
                .findFirst();
    }
}

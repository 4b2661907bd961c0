package dev.sparkify.schema;

import dev.sparkify.internal.Names;
import dev.sparkify.internal.ValueStyle;
import dev.sparkify.layout.Distribution;
import dev.sparkify.layout.SortKey;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.type.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Describes the members that facts refer to: a natural key and attributes. By default attributes are of type 1, there is
 * no surrogate key, no history and no unknown member. Immutable: each method returns a new table.
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
     * Names the columns by which the world knows a member.
     *
     * @return one or more columns, in the order of declaration
     */
    public abstract List<String> naturalKey();

    /**
     * Names the column that numbers the rows; facts then refer to it.
     *
     * @return a BIGINT; empty: facts refer to the natural key
     */
    public abstract Optional<String> surrogateKey();

    @Override
    @Value.Derived
    public List<String> primaryKey() {
        return surrogateKey().map(List::of).orElse(naturalKey());
    }

    @Override
    @Value.Derived
    public List<List<String>> uniqueKeys() {
        boolean isUnique = surrogateKey().isPresent() && validity().isEmpty();
        return isUnique ? Names.plus(declaredUniqueKeys(), naturalKey()) : declaredUniqueKeys();
    }

    /**
     * Lists the unique keys that were declared.
     *
     * @return each a list of columns
     */
    public abstract List<List<String>> declaredUniqueKeys();

    /**
     * Names the attributes of type 0: they keep the value of the member's first record.
     *
     * @return in the order of declaration
     */
    public abstract List<String> originals();

    /**
     * Names the attributes of type 2: each change begins a new version of the member.
     *
     * @return in the order of declaration
     */
    public abstract List<String> tracked();

    /**
     * Tells in which columns a version says when it was valid.
     *
     * @return the columns; empty: members have no versions
     */
    public abstract Optional<Validity> validity();

    /**
     * Tells what becomes of a record that is not later than the latest of its member.
     *
     * @return rebuild by default
     */
    @Value.Default
    public LateRecords lateRecords() {
        return LateRecords.REBUILD;
    }

    /**
     * Tells whether a fact that refers to a missing member makes it, with nothing but its natural key.
     *
     * @return false by default
     */
    @Value.Default
    public boolean infersMembers() {
        return false;
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
                .withNaturalKey(Names.plus(naturalKey(), Names.folded(name)));
    }

    /**
     * Numbers the rows, and lets facts refer to the number instead of the natural key. A number is never changed and never
     * used again; the unknown member has -1.
     *
     * @param name the column, a BIGINT
     * @return the new table
     */
    public DimensionTable surrogateKey(String name) {
        return ImmutableDimensionTable.copyOf(this)
                .withColumns(Names.plus(
                        columns(), Column.of(name, ColumnType.bigint()).notNull()))
                .withSurrogateKey(Names.folded(name));
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
     * Adds an attribute of type 0: it keeps the value of the member's first record, by {@code asOf}.
     *
     * @param name its name
     * @param type its type
     * @return the new table
     */
    public DimensionTable original(String name, ColumnType type) {
        return ImmutableDimensionTable.copyOf(attribute(name, type))
                .withOriginals(Names.plus(originals(), Names.folded(name)));
    }

    /**
     * Adds an attribute of type 0.
     *
     * @param column the column
     * @return the new table
     */
    public DimensionTable original(Column column) {
        return ImmutableDimensionTable.copyOf(attribute(column)).withOriginals(Names.plus(originals(), column.name()));
    }

    /**
     * Adds an attribute of type 2: each change along {@code asOf} begins a new version of the member.
     *
     * @param name its name
     * @param type its type
     * @return the new table
     */
    public DimensionTable tracked(String name, ColumnType type) {
        return ImmutableDimensionTable.copyOf(attribute(name, type))
                .withTracked(Names.plus(tracked(), Names.folded(name)));
    }

    /**
     * Adds the columns {@code valid_from}, {@code valid_to} and {@code is_current}, in which a version says when it was
     * valid.
     *
     * @return the new table
     */
    public DimensionTable versioned() {
        return versioned("valid_from", "valid_to", "is_current");
    }

    /**
     * Adds the columns in which a version says when it was valid. Intervals are half-open, without gaps: the first begins
     * at {@link Validity#ALWAYS}, the last ends at {@link Validity#FOREVER}.
     *
     * @param from names the TIMESTAMP from which on it is valid
     * @param to names the TIMESTAMP up to which it is valid, itself excluded
     * @param current names the BOOLEAN that is true for the last version
     * @return the new table
     */
    public DimensionTable versioned(String from, String to, String current) {
        var added = new Validity(from, to, current);
        var table = this;
        for (var column : added.columns()) {
            table = table.attribute(column);
        }
        return ImmutableDimensionTable.copyOf(table).withValidity(added);
    }

    /**
     * Says what becomes of records that are not later than the latest of their member.
     *
     * @param policy rebuild, which is the default, or one that keeps no observations
     * @return the new table
     */
    public DimensionTable onLateRecord(LateRecords policy) {
        return ImmutableDimensionTable.copyOf(this).withLateRecords(policy);
    }

    /**
     * Lets facts that refer to a missing member make it, with nothing but its natural key. The member's real record fills it
     * in place, and it keeps its key.
     *
     * @return the new table
     */
    public DimensionTable inferringMembers() {
        return ImmutableDimensionTable.copyOf(this).withInfersMembers(true);
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
        return ImmutableDimensionTable.copyOf(this)
                .withDeclaredUniqueKeys(Names.plus(declaredUniqueKeys(), Names.folded(columns)));
    }

    /**
     * Adds the unknown member, there from the first load on. Facts refer to it whose reference is NULL, or whose lookup finds
     * nothing; a key that no member has is refused, unless the dimension is {@link #inferringMembers() inferring members}.
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
     * Tells whether members have versions.
     *
     * @return true if there are columns that say when a version was valid
     */
    public boolean isVersioned() {
        return validity().isPresent();
    }

    /**
     * Lists the columns that a mapping may set: not the surrogate key and not the validity.
     *
     * @return the natural key, the attributes and what is kept for lookups
     */
    public List<Column> settable() {
        var settable = new ArrayList<>(columns());
        settable.addAll(lookupColumns());
        settable.removeIf(column -> isGiven(column.name()));
        return List.copyOf(settable);
    }

    private boolean isGiven(String column) {
        return surrogateKey().filter(column::equals).isPresent()
                || validity().filter(found -> found.names().contains(column)).isPresent();
    }

    /**
     * Finds a column that a lookup may compare.
     *
     * @param column its name, lower-cased
     * @return a column of the table or one kept for lookups; empty if there is none
     */
    public Optional<Column> findForLookup(String column) {
        return find(column)
                .or(() -> lookupColumns().stream()
                        .filter(found -> found.name().equals(column))
                        .findFirst());
    }
}

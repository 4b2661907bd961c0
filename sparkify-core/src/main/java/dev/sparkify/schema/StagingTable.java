package dev.sparkify.schema;

import dev.sparkify.internal.Names;
import dev.sparkify.internal.ValueStyle;
import dev.sparkify.layout.Distribution;
import dev.sparkify.layout.SortKey;
import dev.sparkify.type.ColumnType;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Declares how records of a source are typed before anything is made of them. A load fills its own copy, which is gone
 * at commit. Immutable: each method returns a new table.
 */
@Value.Immutable
@ValueStyle
@SuppressWarnings("exports")
public abstract non-sealed class StagingTable implements Table {
    StagingTable() {}

    /**
     * Begins a staging table.
     *
     * @param name any name of 1 to 127 bytes; folded to lower case
     * @return a table without columns
     */
    public static StagingTable named(String name) {
        return ImmutableStagingTable.builder().name(Names.folded(name)).build();
    }

    @Override
    public List<String> primaryKey() {
        return List.of();
    }

    @Override
    public List<List<String>> uniqueKeys() {
        return List.of();
    }

    @Override
    public List<ForeignKey> foreignKeys() {
        return List.of();
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
     * Adds a column.
     *
     * @param name matched to the keys of the records, ignoring case
     * @param type its type
     * @return the new table
     */
    public StagingTable column(String name, ColumnType type) {
        return column(Column.of(name, type));
    }

    /**
     * Adds a column.
     *
     * @param column the column
     * @return the new table
     */
    public StagingTable column(Column column) {
        return ImmutableStagingTable.copyOf(this).withColumns(Names.plus(columns(), column));
    }

    /**
     * Says what the table is.
     *
     * @param text the comment
     * @return the new table
     */
    public StagingTable commented(String text) {
        return ImmutableStagingTable.copyOf(this).withComment(Optional.of(text));
    }

    /**
     * Spreads the rows over nodes.
     *
     * @param distribution how
     * @return the new table
     */
    public StagingTable distributed(Distribution distribution) {
        return ImmutableStagingTable.copyOf(this).withDistribution(distribution);
    }

    /**
     * Sorts the rows.
     *
     * @param sortKey how
     * @return the new table
     */
    public StagingTable sorted(SortKey sortKey) {
        return ImmutableStagingTable.copyOf(this).withSortKey(sortKey);
    }
}

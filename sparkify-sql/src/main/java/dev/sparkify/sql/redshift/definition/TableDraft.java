package dev.sparkify.sql.redshift.definition;

import dev.sparkify.internal.Names;
import dev.sparkify.internal.ValueStyle;
import dev.sparkify.layout.Distribution;
import dev.sparkify.layout.SortKey;
import dev.sparkify.schema.Column;
import dev.sparkify.sql.statement.Lifetime;
import dev.sparkify.sql.statement.TableName;
import dev.sparkify.type.ColumnType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/** Is a table while it is being described: nothing is checked until {@link #build()}. Immutable: each method returns a new draft. */
@Value.Immutable
@ValueStyle
@SuppressWarnings("exports")
public abstract class TableDraft {
    TableDraft() {}

    static TableDraft of(TableName table) {
        return ImmutableTableDraft.builder().table(Named.folded(table)).build();
    }

    /**
     * Names the table.
     *
     * @return its name, lower-cased
     */
    public abstract TableName table();

    /**
     * Tells how long the table lives.
     *
     * @return permanent by default
     */
    @Value.Default
    public Lifetime lifetime() {
        return Lifetime.PERMANENT;
    }

    /**
     * Tells whether a table of that name may be there already, of whatever shape.
     *
     * @return false by default
     */
    @Value.Default
    public boolean toleratesExisting() {
        return false;
    }

    /**
     * Lists the columns.
     *
     * @return in the order of declaration
     */
    public abstract List<TableColumn> columns();

    /**
     * Lists what is declared of the rows.
     *
     * @return in the order of declaration
     */
    public abstract List<TableConstraint> constraints();

    /**
     * Tells whether snapshots hold the table.
     *
     * @return true by default
     */
    @Value.Default
    public boolean isBackedUp() {
        return true;
    }

    /**
     * Tells how rows are spread.
     *
     * @return the distribution; empty: not said, which means AUTO
     */
    public abstract Optional<Distribution> distribution();

    /**
     * Tells how rows are sorted.
     *
     * @return the sort key; empty: not said, which means AUTO
     */
    public abstract Optional<SortKey> sortKey();

    /**
     * Tells whether Redshift manages the encodings, also where columns name one to begin with.
     *
     * @return false by default, which means: yes, unless a column names one
     */
    @Value.Default
    public boolean encodesAutomatically() {
        return false;
    }

    /**
     * Puts the table into a schema.
     *
     * @param schema folded to lower case
     * @return the new draft
     */
    public TableDraft in(String schema) {
        return copy().withTable(Named.in(schema, table()));
    }

    /**
     * Lets the table end with the session. It has no schema.
     *
     * @return the new draft
     */
    public TableDraft temporary() {
        return copy().withLifetime(Lifetime.TEMPORARY);
    }

    /**
     * Does nothing if a table of that name is there, whatever its shape.
     *
     * @return the new draft
     */
    public TableDraft ifNotExists() {
        return copy().withToleratesExisting(true);
    }

    /**
     * Adds a nullable column.
     *
     * @param name folded to lower case
     * @param type its type
     * @return the new draft
     */
    public TableDraft column(String name, ColumnType type) {
        return column(TableColumn.of(name, type));
    }

    /**
     * Adds a column that is NOT NULL.
     *
     * @param name folded to lower case
     * @param type its type
     * @return the new draft
     */
    public TableDraft required(String name, ColumnType type) {
        return column(TableColumn.of(name, type).notNull());
    }

    /**
     * Adds a column of the model.
     *
     * @param column the column
     * @return the new draft
     */
    public TableDraft column(Column column) {
        return column(TableColumn.of(column));
    }

    /**
     * Adds columns of the model.
     *
     * @param columns the columns, in order
     * @return the new draft
     */
    public TableDraft columns(List<Column> columns) {
        var all = Stream.concat(columns().stream(), columns.stream().map(TableColumn::of));
        return copy().withColumns(all.toList());
    }

    /**
     * Adds a column.
     *
     * @param column the column
     * @return the new draft
     */
    public TableDraft column(TableColumn column) {
        return copy().withColumns(Names.plus(columns(), column));
    }

    /**
     * Declares what is true of the rows.
     *
     * @param constraint a key, or a reference
     * @return the new draft
     */
    public TableDraft constraint(TableConstraint constraint) {
        return copy().withConstraints(Names.plus(constraints(), constraint));
    }

    /**
     * Declares the primary key.
     *
     * @param columns one or more; they become NOT NULL
     * @return the new draft
     */
    public TableDraft primaryKey(String... columns) {
        return constraint(TableConstraint.primaryKey(columns));
    }

    /**
     * Leaves the table out of snapshots. RA3, RG and serverless back it up nevertheless.
     *
     * @return the new draft
     */
    public TableDraft withoutBackup() {
        return copy().withIsBackedUp(false);
    }

    /**
     * Says how rows are spread.
     *
     * @param distribution the distribution
     * @return the new draft
     */
    public TableDraft distributed(Distribution distribution) {
        return copy().withDistribution(distribution);
    }

    /**
     * Says how rows are sorted.
     *
     * @param sortKey auto, compound or interleaved
     * @return the new draft
     */
    public TableDraft sorted(SortKey sortKey) {
        return copy().withSortKey(sortKey);
    }

    /**
     * Lets Redshift manage the encodings, also where columns name one to begin with.
     *
     * @return the new draft
     */
    public TableDraft encodeAuto() {
        return copy().withEncodesAutomatically(true);
    }

    Optional<TableColumn> column(String name) {
        return columns().stream().filter(column -> column.name().equals(name)).findFirst();
    }

    /** Tells whether a column is NOT NULL, be it said, or because of a primary key or an identity. */
    boolean isRequired(TableColumn column) {
        return !column.column().nullable()
                || column.identity().isPresent()
                || constraints().stream()
                        .anyMatch(constraint -> constraint instanceof TableConstraint.PrimaryKey
                                && constraint.columns().contains(column.name()));
    }

    /**
     * Makes the statement.
     *
     * @return what creates the table
     * @throws dev.sparkify.error.InvalidModelException if Redshift would refuse it, with all of the problems
     */
    public CreateTable build() {
        return new CreateTable(this);
    }

    private ImmutableTableDraft copy() {
        return ImmutableTableDraft.copyOf(this);
    }
}

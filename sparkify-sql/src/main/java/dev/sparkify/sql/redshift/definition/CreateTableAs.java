package dev.sparkify.sql.redshift.definition;

import dev.sparkify.internal.Names;
import dev.sparkify.internal.ValueStyle;
import dev.sparkify.layout.Distribution;
import dev.sparkify.layout.SortKey;
import dev.sparkify.sql.statement.Lifetime;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.TableName;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Creates a table from a query, whose columns it takes over. Types, encodings, defaults, identities and keys cannot be
 * said; where distribution and sort key are not, they follow the plan of the query. Immutable: each method returns a new
 * statement.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_AS.html">Redshift: CREATE TABLE AS</a>
 */
@Value.Immutable
@ValueStyle
@SuppressWarnings("exports")
public abstract non-sealed class CreateTableAs implements Definition {
    CreateTableAs() {}

    /**
     * Creates a table from a query.
     *
     * @param table its name
     * @param query what it holds
     * @return the statement
     * @throws dev.sparkify.error.InvalidModelException if the name cannot be used, or the query has two columns of one name
     */
    public static CreateTableAs of(TableName table, Query query) {
        return of(table, List.of(), query);
    }

    /**
     * Creates a table from a query and names its columns, which in the query may then be called alike.
     *
     * @param table its name
     * @param columns as many as the query has; folded to lower case; none: as in the query
     * @param query what it holds
     * @return the statement
     * @throws dev.sparkify.error.InvalidModelException if a name cannot be used, or is there twice
     */
    public static CreateTableAs of(TableName table, List<String> columns, Query query) {
        return ImmutableCreateTableAs.builder()
                .table(Named.folded(table))
                .columns(columns.stream().map(Names::folded).toList())
                .query(query)
                .build();
    }

    /**
     * Names the table.
     *
     * @return its name, lower-cased
     */
    public abstract TableName table();

    /**
     * Tells what the table holds.
     *
     * @return the query
     */
    public abstract Query query();

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
     * Names the columns.
     *
     * @return their names, lower-cased; empty: as in the query
     */
    public abstract List<String> columns();

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
     * @return the distribution; empty: by the plan of the query
     */
    public abstract Optional<Distribution> distribution();

    /**
     * Tells how rows are sorted.
     *
     * @return a compound or interleaved key; empty: by the plan of the query
     */
    public abstract Optional<SortKey> sortKey();

    /**
     * Lets the table end with the session.
     *
     * @return the new statement
     * @throws dev.sparkify.error.InvalidModelException if the table has a schema
     */
    public CreateTableAs temporary() {
        return copy().withLifetime(Lifetime.TEMPORARY);
    }

    /**
     * Names the columns; keys are of these, so they are said next.
     *
     * @param names as many as the query has columns; folded to lower case
     * @return the new statement
     * @throws dev.sparkify.error.InvalidModelException if a name cannot be used, or is there twice
     */
    public CreateTableAs columns(String... names) {
        return copy().withColumns(Names.folded(names));
    }

    /**
     * Leaves the table out of snapshots. RA3, RG and serverless back it up nevertheless.
     *
     * @return the new statement
     */
    public CreateTableAs withoutBackup() {
        return copy().withIsBackedUp(false);
    }

    /**
     * Says how rows are spread.
     *
     * @param distribution the distribution
     * @return the new statement
     * @throws dev.sparkify.error.InvalidModelException if its column is none of those that are named, or none of the query
     */
    public CreateTableAs distributed(Distribution distribution) {
        return copy().withDistribution(distribution);
    }

    /**
     * Says how rows are sorted.
     *
     * @param sortKey compound or interleaved
     * @return the new statement
     * @throws dev.sparkify.error.InvalidModelException if it is neither, has too many columns, or one that is none of those
     *     that are named, or none of the query
     */
    public CreateTableAs sorted(SortKey sortKey) {
        return copy().withSortKey(sortKey);
    }

    /** Demands what Redshift demands. */
    @Value.Check
    void check() {
        var problems = new Problems();
        problems.name("table", table());
        CreateTableRules.checkNewTable(table(), lifetime(), problems, Pages.CREATE_TABLE_AS);
        ViewRules.checkColumns(columns(), query(), problems, Pages.CREATE_TABLE_AS);
        new LayoutRules(problems, Pages.CREATE_TABLE_AS)
                .checkNames(distribution(), sortKey(), ViewRules.columns(columns(), query()));
        problems.addIf(
                sortKey().filter(key -> key.columns().isEmpty()).isPresent(),
                "it takes a compound or interleaved sort key; leave it out, and alter the table next",
                Pages.CREATE_TABLE_AS);
        problems.refuse("Table " + Named.spelled(table()));
    }

    @Override
    public <R> R accept(DefinitionVisitor<R> visitor) {
        return visitor.createTableAs(this);
    }

    private ImmutableCreateTableAs copy() {
        return ImmutableCreateTableAs.copyOf(this);
    }
}

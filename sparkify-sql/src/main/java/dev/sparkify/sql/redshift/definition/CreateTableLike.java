package dev.sparkify.sql.redshift.definition;

import dev.sparkify.internal.ValueStyle;
import dev.sparkify.sql.statement.Lifetime;
import dev.sparkify.sql.statement.TableName;
import org.immutables.value.Value;

/**
 * Creates an empty table with the columns, NOT NULLs, distribution, sort key and backup of another. Keys and identities are
 * not taken over, and nothing can be said otherwise. Immutable: each method returns a new statement.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_NEW.html">Redshift: CREATE TABLE</a>
 */
@Value.Immutable
@ValueStyle
@SuppressWarnings("exports")
public abstract non-sealed class CreateTableLike implements Definition {
    CreateTableLike() {}

    /**
     * Creates a table like another.
     *
     * @param table its name
     * @param parent the other
     * @return the statement; it takes no defaults over
     * @throws dev.sparkify.error.InvalidModelException if a name cannot be used, or both are one
     */
    public static CreateTableLike of(TableName table, TableName parent) {
        return of(table, parent, Lifetime.PERMANENT);
    }

    /**
     * Creates a table like another that ends with the session; it may have the name of the other, and hides it then.
     *
     * @param table its name, without schema
     * @param parent the other
     * @return the statement; it takes no defaults over
     * @throws dev.sparkify.error.InvalidModelException if a name cannot be used, or the table has a schema
     */
    public static CreateTableLike temporary(TableName table, TableName parent) {
        return of(table, parent, Lifetime.TEMPORARY);
    }

    private static CreateTableLike of(TableName table, TableName parent, Lifetime lifetime) {
        return ImmutableCreateTableLike.builder()
                .table(Named.folded(table))
                .parent(Named.folded(parent))
                .lifetime(lifetime)
                .build();
    }

    /**
     * Names the table.
     *
     * @return its name, lower-cased
     */
    public abstract TableName table();

    /**
     * Names the table it is made after.
     *
     * @return its name, lower-cased
     */
    public abstract TableName parent();

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
     * Tells whether the defaults of columns are taken over.
     *
     * @return false by default
     */
    @Value.Default
    public boolean takesDefaults() {
        return false;
    }

    /**
     * Lets the table end with the session.
     *
     * @return the new statement
     * @throws dev.sparkify.error.InvalidModelException if the table has a schema
     */
    public CreateTableLike temporary() {
        return copy().withLifetime(Lifetime.TEMPORARY);
    }

    /**
     * Does nothing if a table of that name is there, whatever its shape.
     *
     * @return the new statement
     */
    public CreateTableLike ifNotExists() {
        return copy().withToleratesExisting(true);
    }

    /**
     * Takes the defaults of columns over.
     *
     * @return the new statement
     */
    public CreateTableLike includingDefaults() {
        return copy().withTakesDefaults(true);
    }

    /** Demands what Redshift demands. */
    @Value.Check
    void check() {
        var problems = new Problems();
        problems.name("table", table());
        problems.name("table", parent());
        CreateTableRules.checkNewTable(table(), lifetime(), problems, Pages.CREATE_TABLE);
        problems.addIf(
                table().equals(parent()) && lifetime() == Lifetime.PERMANENT,
                "a table cannot be made like itself; name another, or say temporary(table, parent)",
                Pages.CREATE_TABLE);
        problems.refuse("Table " + Named.spelled(table()));
    }

    @Override
    public <R> R accept(DefinitionVisitor<R> visitor) {
        return visitor.createTableLike(this);
    }

    private ImmutableCreateTableLike copy() {
        return ImmutableCreateTableLike.copyOf(this);
    }
}

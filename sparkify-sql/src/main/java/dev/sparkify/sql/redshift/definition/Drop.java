package dev.sparkify.sql.redshift.definition;

import dev.sparkify.sql.statement.TableName;
import java.util.List;
import java.util.Locale;

/**
 * Drops tables or views.
 *
 * @param kind what they are
 * @param names one or more
 * @param missing whether they must be there
 * @param dependents what becomes of views made of them
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_DROP_TABLE.html">Redshift: DROP TABLE</a>
 */
public record Drop(Kind kind, List<TableName> names, Missing missing, Dependents dependents) implements Definition {
    /** Says what is dropped. */
    public enum Kind {
        /** Tables. */
        TABLE,
        /** Views. */
        VIEW,
        /** Materialized views. */
        MATERIALIZED_VIEW
    }

    /** Says what becomes of a name that is not there. */
    public enum Missing {
        /** The statement fails: the default. */
        REFUSED,
        /** It is passed over. */
        TOLERATED
    }

    /**
     * Checks the names.
     *
     * @throws dev.sparkify.error.InvalidModelException if there is none, one cannot be used, or is there twice
     */
    public Drop {
        names = Named.folded(names);
        var problems = new Problems();
        var page = "DROP " + kind.name().replace('_', ' ');
        var word = kind.name().replace('_', ' ').toLowerCase(Locale.ROOT);
        problems.addIf(names.isEmpty(), "it drops nothing; name at least one " + word, page);
        names.forEach(name -> problems.name(word, name));
        problems.distinct(word, names.stream().map(Named::spelled).toList(), page);
        problems.refuse("Drop of " + word + "s");
    }

    /**
     * Drops tables.
     *
     * @param first a table
     * @param more further tables
     * @return the statement; it fails if one is missing, or a view depends on one
     */
    public static Drop table(TableName first, TableName... more) {
        return of(Kind.TABLE, first, more);
    }

    /**
     * Drops views.
     *
     * @param first a view
     * @param more further views
     * @return the statement; it fails if one is missing, or a view depends on one
     */
    public static Drop view(TableName first, TableName... more) {
        return of(Kind.VIEW, first, more);
    }

    /**
     * Drops materialized views.
     *
     * @param first a view
     * @param more further views
     * @return the statement; it fails if one is missing, or a view depends on one
     */
    public static Drop materializedView(TableName first, TableName... more) {
        return of(Kind.MATERIALIZED_VIEW, first, more);
    }

    private static Drop of(Kind kind, TableName first, TableName... more) {
        return new Drop(kind, Named.tables(first, more), Missing.REFUSED, Dependents.RESTRICT);
    }

    /**
     * Passes over what is not there.
     *
     * @return the new statement
     */
    public Drop ifExists() {
        return new Drop(kind, names, Missing.TOLERATED, dependents);
    }

    /**
     * Drops also the views made of them.
     *
     * @return the new statement
     */
    public Drop cascading() {
        return new Drop(kind, names, missing, Dependents.CASCADE);
    }

    @Override
    public <R> R accept(DefinitionVisitor<R> visitor) {
        return visitor.drop(this);
    }
}

package dev.sparkify.sql.redshift.definition;

import dev.sparkify.schema.Grantee;
import java.util.List;

/**
 * Says who may read tables that are not there yet. Those that are there keep their rights.
 *
 * @param tables the tables to come
 * @param change whether the right is given or taken away
 * @param readers one or more
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_DEFAULT_PRIVILEGES.html">Redshift: ALTER DEFAULT
 *     PRIVILEGES</a>
 */
public record AlterDefaultPrivileges(FutureTables tables, Change change, List<Grantee> readers) implements Definition {
    private static final String PAGE = "ALTER DEFAULT PRIVILEGES";

    /** Says what becomes of the right. */
    public enum Change {
        /** It is given. */
        GRANT,
        /** It is taken away. */
        REVOKE
    }

    /**
     * Checks names and readers.
     *
     * @throws dev.sparkify.error.InvalidModelException if a name cannot be used or is there twice, nobody is named, or the
     *     right is taken from users together with others
     */
    public AlterDefaultPrivileges {
        readers = List.copyOf(readers);
        var problems = new Problems();
        problems.distinct(
                "user", tables.makers().stream().map(Grantee.User::name).toList(), PAGE);
        tables.schemas().forEach(schema -> problems.name("schema " + schema, schema));
        problems.distinct("schema", tables.schemas(), PAGE);
        GranteeRules.check(readers, problems, PAGE);
        long users = readers.stream().filter(Grantee.User.class::isInstance).count();
        problems.addIf(
                change == Change.REVOKE && users > 0 && users < readers.size(),
                "it takes the right from users together with others; write one statement for each",
                PAGE);
        problems.refuse("Default privileges");
    }

    @Override
    public <R> R accept(DefinitionVisitor<R> visitor) {
        return visitor.alterDefaultPrivileges(this);
    }
}

package dev.sparkify.sql.redshift.definition;

import dev.sparkify.internal.Names;
import dev.sparkify.schema.Grantee;
import java.util.List;
import java.util.stream.Stream;

/**
 * Is the tables and views that some users will make.
 *
 * @param makers the users; empty: who runs the statement
 * @param schemas where they will make them, lower-cased; empty: anywhere in the database
 */
public record FutureTables(List<Grantee.User> makers, List<String> schemas) {
    /** Takes copies of the lists. */
    public FutureTables {
        makers = List.copyOf(makers);
        schemas = List.copyOf(schemas);
    }

    /**
     * Means what the current user will make in schemas.
     *
     * @param schemas folded to lower case; none: anywhere in the database
     * @return the tables to come
     */
    public static FutureTables in(String... schemas) {
        return new FutureTables(List.of(), Names.folded(schemas));
    }

    /**
     * Means what other users will make; a superuser alone can say so.
     *
     * @param users whose names keep their case
     * @return the tables to come
     * @throws dev.sparkify.error.InvalidModelException if a name cannot be used
     */
    public FutureTables madeBy(String... users) {
        return new FutureTables(Stream.of(users).map(Grantee.User::new).toList(), schemas);
    }

    /**
     * Lets them be read.
     *
     * @param readers one or more
     * @return the statement
     * @throws dev.sparkify.error.InvalidModelException if a name cannot be used or is there twice, or nobody is named
     */
    public AlterDefaultPrivileges readableBy(Grantee... readers) {
        return new AlterDefaultPrivileges(this, AlterDefaultPrivileges.Change.GRANT, List.of(readers));
    }

    /**
     * Lets them no longer be read.
     *
     * @param readers one or more; users, or others
     * @return the statement
     * @throws dev.sparkify.error.InvalidModelException if a name cannot be used or is there twice, nobody is named, or users
     *     together with others
     */
    public AlterDefaultPrivileges notReadableBy(Grantee... readers) {
        return new AlterDefaultPrivileges(this, AlterDefaultPrivileges.Change.REVOKE, List.of(readers));
    }
}

package dev.sparkify.schema;

import dev.sparkify.error.InvalidModelException;
import dev.sparkify.internal.Names;
import java.util.Locale;

/**
 * Is whom rights are granted to. Names keep their case, as those of users do on Redshift.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_GRANT.html">Redshift: GRANT</a>
 */
public sealed interface Grantee {
    /**
     * Is everyone who has the role.
     *
     * @param name its name, 1 to 127 bytes
     */
    record Role(String name) implements Grantee {
        /**
         * Checks the name.
         *
         * @throws InvalidModelException if it cannot be used
         */
        public Role {
            demand("role", name);
        }
    }

    /**
     * Is a user.
     *
     * @param name the user's name, 1 to 127 bytes, such as {@code analyst} or {@code IAMR:reports}
     */
    record User(String name) implements Grantee {
        /**
         * Checks the name.
         *
         * @throws InvalidModelException if it cannot be used
         */
        public User {
            demand("user", name);
        }
    }

    /**
     * Is everyone in a group.
     *
     * @param name its name, 1 to 127 bytes
     */
    record Group(String name) implements Grantee {
        /**
         * Checks the name.
         *
         * @throws InvalidModelException if it cannot be used
         */
        public Group {
            demand("group", name);
        }
    }

    /** Is every user of the database, also those who come later. */
    record Everyone() implements Grantee {}

    /**
     * Names a role.
     *
     * @param name its name
     * @return ROLE name
     * @throws InvalidModelException if the name has not 1 to 127 printable bytes, or is PUBLIC
     */
    static Grantee role(String name) {
        return new Role(name);
    }

    /**
     * Names a user.
     *
     * @param name the user's name
     * @return the name
     * @throws InvalidModelException if the name has not 1 to 127 printable bytes, or is PUBLIC
     */
    static Grantee user(String name) {
        return new User(name);
    }

    /**
     * Names a group.
     *
     * @param name its name
     * @return GROUP name
     * @throws InvalidModelException if the name has not 1 to 127 printable bytes, or is PUBLIC
     */
    static Grantee group(String name) {
        return new Group(name);
    }

    /**
     * Names every user of the database, also those who come later.
     *
     * @return PUBLIC
     */
    static Grantee everyone() {
        return new Everyone();
    }

    private static void demand(String kind, String name) {
        int bytes = Names.bytes(name);
        if (bytes == 0 || bytes > Names.MAX_BYTES || !Names.isPrintable(name)) {
            throw new InvalidModelException("The " + kind + " " + name + ": a name has 1 to " + Names.MAX_BYTES
                    + " bytes, none of them a control character; rename it (Redshift: Names and identifiers)");
        }
        if (name.toLowerCase(Locale.ROOT).equals("public")) {
            throw new InvalidModelException("The " + kind + " " + name
                    + ": PUBLIC is every user; say everyone() if you mean that (Redshift: GRANT)");
        }
    }
}

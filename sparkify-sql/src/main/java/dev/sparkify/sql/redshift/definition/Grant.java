package dev.sparkify.sql.redshift.definition;

import dev.sparkify.schema.Grantee;
import java.util.List;

/**
 * Gives a right to read.
 *
 * @param right the right
 * @param readers one or more roles, users, groups, or everyone
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_GRANT.html">Redshift: GRANT</a>
 */
public record Grant(ReadRight right, List<Grantee> readers) implements Definition {
    /**
     * Checks the readers.
     *
     * @throws dev.sparkify.error.InvalidModelException if there is none, or one twice
     */
    public Grant {
        readers = GranteeRules.checked("Grant", readers, "GRANT");
    }

    @Override
    public <R> R accept(DefinitionVisitor<R> visitor) {
        return visitor.grant(this);
    }
}

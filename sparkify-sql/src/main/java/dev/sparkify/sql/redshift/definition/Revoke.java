package dev.sparkify.sql.redshift.definition;

import dev.sparkify.schema.Grantee;
import java.util.List;

/**
 * Takes away a right to read.
 *
 * @param right the right
 * @param readers one or more roles, users, groups, or everyone
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_REVOKE.html">Redshift: REVOKE</a>
 */
public record Revoke(ReadRight right, List<Grantee> readers) implements Definition {
    /**
     * Checks the readers.
     *
     * @throws dev.sparkify.error.InvalidModelException if there is none, or one twice
     */
    public Revoke {
        readers = GranteeRules.checked("Revoke", readers, "REVOKE");
    }

    @Override
    public <R> R accept(DefinitionVisitor<R> visitor) {
        return visitor.revoke(this);
    }
}

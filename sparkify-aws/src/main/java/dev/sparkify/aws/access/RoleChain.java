package dev.sparkify.aws.access;

import dev.sparkify.aws.access.AccessStatement.Principal;
import dev.sparkify.error.InputException;
import java.util.List;

/**
 * Says that the role of a warehouse may assume another one, for instance of the account that owns the files. Source:
 * https://docs.aws.amazon.com/redshift/latest/mgmt/authorizing-redshift-service.html
 *
 * @param first the ARN of the role that the warehouse has
 * @param second the ARN of the role that may read and write
 */
public record RoleChain(String first, String second) {
    /**
     * Checks the roles.
     *
     * @throws InputException if a text is not the ARN of a role, or both are the same
     */
    public RoleChain {
        ArnRule.ROLE.checked(first);
        ArnRule.ROLE.checked(second);
        if (first.equals(second)) {
            throw new InputException("A chain needs two roles, but both are " + first);
        }
    }

    /**
     * Writes what the first role needs: to assume the second.
     *
     * @return a policy as JSON, the same for the same chain
     */
    public String policy() {
        var assume = AccessStatement.allow("AssumeNextRole", List.of("sts:AssumeRole"), List.of(second));
        return new PolicyWriter(List.of(assume)).indented();
    }

    /**
     * Writes what the second role needs: to trust the first.
     *
     * @return a trust policy as JSON, the same for the same chain
     */
    public String trust() {
        var trust = AccessStatement.trust("TrustPreviousRole", new Principal("AWS", List.of(first)));
        return new PolicyWriter(List.of(trust)).indented();
    }
}

package dev.sparkify.aws.access;

import dev.sparkify.aws.access.AccessStatement.Condition;
import dev.sparkify.error.InputException;
import java.util.List;

/**
 * Says that whoever provisions a warehouse may give it a role: this one only, and to Redshift only. Source:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html
 */
public final class PassRolePolicy {
    private final RedshiftService service;
    private final String role;

    private PassRolePolicy(RedshiftService service, String role) {
        this.service = service;
        this.role = ArnRule.ROLE.checked(role);
    }

    /**
     * Lets the role be given to provisioned clusters.
     *
     * @param role its ARN
     * @return the policy
     * @throws InputException if the text is not the ARN of a role
     */
    public static PassRolePolicy cluster(String role) {
        return new PassRolePolicy(RedshiftService.CLUSTER, role);
    }

    /**
     * Lets the role be given to namespaces of Redshift Serverless.
     *
     * @param role its ARN
     * @return the policy
     * @throws InputException if the text is not the ARN of a role
     */
    public static PassRolePolicy serverless(String role) {
        return new PassRolePolicy(RedshiftService.SERVERLESS, role);
    }

    /**
     * Writes it.
     *
     * @return JSON, the same for the same policy
     */
    public String document() {
        var pass = AccessStatement.allow("PassRoleToRedshift", List.of("iam:PassRole"), List.of(role))
                .where(new Condition("StringEquals", "iam:PassedToService", service.principals()));
        return new PolicyWriter(List.of(pass)).indented();
    }
}

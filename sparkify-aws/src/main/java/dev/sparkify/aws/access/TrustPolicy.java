package dev.sparkify.aws.access;

import dev.sparkify.aws.access.AccessStatement.Condition;
import dev.sparkify.aws.access.AccessStatement.Principal;
import dev.sparkify.error.InputException;
import java.util.List;

/**
 * Says that Amazon Redshift may assume a role; by default for every user of every database of the account. Immutable: each
 * method returns a new policy.
 */
public final class TrustPolicy {
    private final RedshiftService service;
    private final List<String> users;

    private TrustPolicy(RedshiftService service, List<String> users) {
        this.service = service;
        this.users = users;
    }

    /**
     * Trusts provisioned clusters. Source:
     * https://docs.aws.amazon.com/redshift/latest/mgmt/authorizing-redshift-service.html
     *
     * @return the policy
     */
    public static TrustPolicy cluster() {
        return new TrustPolicy(RedshiftService.CLUSTER, List.of());
    }

    /**
     * Trusts workgroups of Redshift Serverless. Source:
     * https://docs.aws.amazon.com/redshift/latest/mgmt/serverless-iam.html
     *
     * @return the policy
     */
    public static TrustPolicy serverless() {
        return new TrustPolicy(RedshiftService.SERVERLESS, List.of());
    }

    /**
     * Narrows it to users of a database. Source:
     * https://docs.aws.amazon.com/redshift/latest/mgmt/authorizing-redshift-service-database-users.html
     *
     * @param first such as {@code arn:aws:redshift:us-west-2:123456789012:dbuser:my-cluster/loader}; serverless, the name
     *     of the workgroup stands for that of the cluster
     * @param more further ones
     * @return the new policy, with these in place of what was named before
     * @throws InputException if a text is not the ARN of a database user
     */
    public TrustPolicy onlyFor(String first, String... more) {
        return new TrustPolicy(service, ArnRule.DATABASE_USER.checked(ArnRule.together(first, more)));
    }

    /**
     * Writes it.
     *
     * @return JSON, the same for the same policy
     * @throws InputException if it has more than 2,048 characters
     */
    public String document() {
        var trust = AccessStatement.trust("TrustRedshift", new Principal("Service", service.principals()));
        return users.isEmpty()
                ? PolicySize.TRUST.write(List.of(trust), "no user", "")
                : PolicySize.TRUST.write(
                        List.of(trust.where(new Condition("StringEquals", "sts:ExternalId", users))),
                        users.size() + " database users, the last " + users.get(users.size() - 1),
                        "name fewer of them, or make a role for each group of users");
    }
}

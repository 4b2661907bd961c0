package dev.sparkify.aws.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.InputException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustPolicyTest {
    private static final String USER = "arn:aws:redshift:us-west-2:123456789012:dbuser:my-cluster/loader";
    private static final String ROLE = "arn:aws:iam::123456789012:role/sparkify";
    private static final String OWNER = "arn:aws:iam::210987654321:role/data/owner";

    @Test
    void trustsOfServerlessBothItsServices() {
        var principal = Evaluator.of(TrustPolicy.serverless().document())
                .statements()
                .get(0)
                .get("Principal");

        assertThat(principal)
                .hasToString("{\"Service\":[\"redshift-serverless.amazonaws.com\",\"redshift.amazonaws.com\"]}");
    }

    @Test
    void isNarrowedToSeveralUsers() {
        var other = USER.replace("loader", "IAMR:etl");

        assertThat(Evaluator.of(TrustPolicy.cluster().onlyFor(USER, other, USER).document())
                        .statements()
                        .get(0)
                        .at("/Condition/StringEquals"))
                .hasToString("{\"sts:ExternalId\":[\"" + USER + "\",\"" + other + "\"]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"loader", "arn:aws:redshift:us-west-2:123456789012:dbuser:my-cluster/*", ROLE})
    void rejectsWhatIsNoDatabaseUser(String arn) {
        assertThatThrownBy(() -> TrustPolicy.cluster().onlyFor(arn))
                .isInstanceOf(InputException.class)
                .hasMessage("«" + arn + "» is not the ARN of a database user: write it like " + USER);
    }

    @Test
    void rejectsMoreUsersThanItMayHold() {
        var users = IntStream.range(0, 30).mapToObj(i -> USER + i).toArray(String[]::new);

        assertThatThrownBy(() -> TrustPolicy.cluster().onlyFor(USER, users).document())
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "A trust policy may have 2,048 characters, but this one has 2,862 with 31 database users, the"
                                + " last " + USER
                                + "29; name fewer of them, or make a role for each group of users (IAM: quotas)");
    }

    @Test
    void passesARoleToServerless() {
        assertThat(PassRolePolicy.serverless(ROLE).document())
                .isNotEqualTo(PassRolePolicy.cluster(ROLE).document());
        assertThat(Evaluator.of(PassRolePolicy.serverless(ROLE).document())
                        .statements()
                        .get(0)
                        .at("/Condition/StringEquals/iam:PassedToService"))
                .hasToString("[\"redshift-serverless.amazonaws.com\",\"redshift.amazonaws.com\"]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sparkify", "arn:aws:iam::123456789012:role/*", "arn:aws:iam::1:role/sparkify", USER})
    void rejectsWhatIsNoRole(String arn) {
        var message = "«" + arn + "» is not the ARN of a role: write it like " + ROLE;

        assertThatThrownBy(() -> PassRolePolicy.cluster(arn))
                .isInstanceOf(InputException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> new RoleChain(arn, OWNER)).hasMessage(message);
        assertThatThrownBy(() -> new RoleChain(ROLE, arn)).hasMessage(message);
    }

    @Test
    void rejectsAChainOfOneRole() {
        assertThatThrownBy(() -> new RoleChain(ROLE, ROLE))
                .isInstanceOf(InputException.class)
                .hasMessage("A chain needs two roles, but both are " + ROLE);
    }
}

package dev.sparkify.aws.internal.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.aws.internal.launch.LaunchFailure.Meaning;
import dev.sparkify.error.InputException;
import dev.sparkify.error.UnknownOutcomeException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkClientException;

class LaunchFailureTest {
    @ParameterizedTest
    @CsvSource({
        "Throttling,400,Rate exceeded,THROTTLED",
        "RequestLimitExceeded,503,Slow down,THROTTLED",
        "InternalFailure,500,Oops,LOST",
        "ServiceUnavailable,503,Oops,LOST",
        "ClusterAlreadyExists,400,x,EXISTS",
        "InvalidGroup.Duplicate,400,x,EXISTS",
        "NoSuchEntity,404,x,GONE",
        "InvalidClusterState,400,x,BUSY",
        "DependencyViolation,400,x,BUSY",
        "DeleteConflict,409,x,BUSY",
        "InsufficientClusterCapacity,400,x,NO_CAPACITY",
        "ExpiredToken,403,x,UNKNOWN_CALLER",
        "AuthFailure,401,x,UNKNOWN_CALLER",
        "UnauthorizedOperation,403,You are not authorized to perform this operation,DENIED",
        "AccessDenied,403,x is not authorized to perform: iam:PassRole on resource: role/a,DENIED",
        "Forbidden,403,x,DENIED",
        "InvalidParameterValue,400,The IAM role arn:x is not valid,ROLE_UNSEEN",
        "InvalidParameterValue,400,The role arn:x does not exist,ROLE_UNSEEN",
        "ValidationException,400,Redshift is not authorized to assume IAM Role arn:x,ROLE_UNSEEN",
        "InvalidParameterValue,400,Invalid node type,WRONG",
        "InvalidSubnet,400,x,WRONG"
    })
    void saysWhatAnAnswerMeans(String code, int status, String message, Meaning meaning) {
        assertThat(LaunchFailure.meaning(Refusals.refusal(code, status, message)))
                .isEqualTo(meaning);
    }

    @Test
    void saysWhatAFailureWithoutAnAnswerMeans() {
        assertThat(LaunchFailure.meaning(Refusals.lost())).isEqualTo(Meaning.LOST);
        assertThat(LaunchFailure.meaning(AbortedException.create("interrupted")))
                .isEqualTo(Meaning.INTERRUPTED);
        assertThat(LaunchFailure.meaning(SdkClientException.create("Unable to load credentials")))
                .isEqualTo(Meaning.WRONG);
    }

    @Test
    void saysWhatToDoNext() {
        assertThat(LaunchFailure.explained("make role x", List.of(), Refusals.lost(), ""))
                .isInstanceOf(UnknownOutcomeException.class)
                .hasMessage("Cannot make role x: Unable to execute HTTP request; it may have been done:"
                        + " when AWS can be reached, call again, which looks first");
        assertThat(LaunchFailure.explained(
                        "make role x", List.of(), Refusals.refusal("ExpiredToken", 403, "The token is expired"), ""))
                .isInstanceOf(InputException.class)
                .hasMessageEndingWith("; renew the credentials (such as by `aws sso login`), or name others with"
                        + " AwsAccess.withCredentials");
        assertThat(LaunchFailure.explained(
                        "make cluster x",
                        List.of(),
                        Refusals.refusal("InvalidParameterValue", 400, "The role r does not exist"),
                        ""))
                .isInstanceOf(InputException.class)
                .hasMessageEndingWith(
                        "; see that the role exists, trusts Redshift, and may be passed by whoever runs this");
    }
}

package dev.sparkify.aws.internal.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.aws.Database;
import dev.sparkify.error.InputException;
import dev.sparkify.error.RetryableException;
import dev.sparkify.sql.dialect.Dialect;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.redshiftdata.model.DescribeStatementResponse;
import software.amazon.awssdk.services.redshiftdata.model.RedshiftDataException;
import software.amazon.awssdk.services.redshiftdata.model.StatusString;

/** Whoever is denied something by IAM learns which action on what, and is not sent to look for a wrong password. */
class DenialTest {
    private static final String CALLER =
            "User: arn:aws:sts::123456789012:assumed-role/etl/me is not authorized to perform: ";
    private static final String WHY = " because no identity-based policy allows the action";

    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();

    @AfterEach
    void stop() {
        scheduler.shutdownNow();
    }

    private static RedshiftDataException refusal(String code, String message) {
        return (RedshiftDataException) RedshiftDataException.builder()
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(code)
                        .errorMessage(message)
                        .serviceName("RedshiftData")
                        .build())
                .statusCode(400)
                .build();
    }

    private void open(RuntimeException refusal) {
        var api = new SmallDataApi().next(moment -> {
            throw refusal;
        });
        new DataApiSessions(api, scheduler, Database.cluster("dwh"), Dialect.redshift(), Duration.ZERO)
                .get()
                .close();
    }

    @ParameterizedTest
    @CsvSource({
        "redshift-data:ExecuteStatement, arn:aws:redshift:us-west-2:123456789012:cluster:dwh",
        "redshift:GetClusterCredentials, arn:aws:redshift:us-west-2:123456789012:dbuser:dwh/etl",
        "redshift-serverless:GetCredentials, arn:aws:redshift-serverless:us-west-2:123456789012:workgroup/w",
        "secretsmanager:GetSecretValue, arn:aws:secretsmanager:us-west-2:123456789012:secret:dwh-a1b2c3"
    })
    void namesActionAndResource(String action, String resource) {
        assertThatThrownBy(() ->
                        open(refusal("AccessDeniedException", CALLER + action + " on resource: " + resource + WHY)))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("Redshift gives no connection: The Data API: IAM denies " + action + " on "
                        + resource + "; allow it to whoever calls AWS: " + CALLER + action);
    }

    @Test
    void namesTheActionAloneWhereAwsNamesNoResource() {
        assertThatThrownBy(() -> open(refusal("AccessDeniedException", CALLER + "redshift-data:ExecuteStatement.")))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("Redshift gives no connection: The Data API: IAM denies"
                        + " redshift-data:ExecuteStatement; allow it to whoever calls AWS: User: ");
    }

    @Test
    void namesWhereActionsAreListedIfAwsNamesNone() {
        assertThatThrownBy(() -> open(refusal("AccessDeniedException", "Access to KMS is not allowed")))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(
                        "Redshift gives no connection: The Data API: AWS denies the call; allow whoever calls"
                                + " it what docs/aws.md lists: Access to KMS is not allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ExpiredTokenException", "UnrecognizedClientException", "InvalidSignatureException"})
    void sendsAnUnknownCallerForCredentials(String code) {
        assertThatThrownBy(() -> open(refusal(code, "The security token is expired")))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(
                        "Redshift gives no connection: The Data API: AWS does not know the caller; renew the"
                                + " credentials (such as by `aws sso login`), or name others with AwsAccess.withCredentials: The"
                                + " security token is expired");
    }

    @Test
    void takesNoWrongRequestForADenial() {
        assertThatThrownBy(() -> open(refusal("Whatever", "no")))
                .isInstanceOf(RetryableException.class)
                .hasMessageStartingWith("Redshift gives no connection: The Data API: no");
    }

    private static DescribeStatementResponse failed(String error) {
        return DescribeStatementResponse.builder()
                .status(StatusString.FAILED)
                .error(error)
                .build();
    }

    @Test
    void explainsAStatementThatCouldNotLogIn() {
        var said = CALLER + "redshift:GetClusterCredentials on resource: arn:x";
        var failure = DataApiFailure.of(failed(said));

        assertThat(failure.getSQLState()).isEqualTo(DataApiFailure.REFUSED);
        assertThat(Refusal.of(failure))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "Redshift gives no connection: IAM denies redshift:GetClusterCredentials on arn:x; allow it to"
                                + " whoever calls AWS: " + said);
    }

    /** The role of a COPY is no caller. */
    @Test
    void leavesWhatARoleMayNotDoAsItIs() {
        var said =
                "ERROR: S3ServiceException: " + CALLER + "s3:GetObject on resource: x, Status 403, Error AccessDenied";

        assertThat((Throwable) DataApiFailure.of(failed(said))).hasMessage(said);
    }

    @Test
    void keepsToUserAndPasswordWhereTheDatabaseRefuses() {
        assertThat(Refusal.of(DataApiFailure.of(failed("FATAL: password authentication failed for user \"x\""))))
                .isInstanceOf(InputException.class)
                .hasMessage("Redshift refuses the connection; check user, password and database: FATAL: password"
                        + " authentication failed for user \"x\"");
    }

    @Test
    void explainsALoginThatIsNotGiven() {
        var said = CALLER + "secretsmanager:GetSecretValue on resource: arn:s";

        assertThat(LookupFailure.of(
                        "Cannot fetch the login of the database dev", refusal("AccessDeniedException", said)))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("Cannot fetch the login of the database dev: IAM denies"
                        + " secretsmanager:GetSecretValue on arn:s; allow it to whoever calls AWS: " + said);
    }
}

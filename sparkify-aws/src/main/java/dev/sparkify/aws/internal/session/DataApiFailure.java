package dev.sparkify.aws.internal.session;

import dev.sparkify.sql.execution.EngineMessage;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.redshiftdata.model.ActiveSessionsExceededException;
import software.amazon.awssdk.services.redshiftdata.model.ActiveStatementsExceededException;
import software.amazon.awssdk.services.redshiftdata.model.DatabaseConnectionException;
import software.amazon.awssdk.services.redshiftdata.model.DescribeStatementResponse;
import software.amazon.awssdk.services.redshiftdata.model.QueryTimeoutException;
import software.amazon.awssdk.services.redshiftdata.model.ResourceNotFoundException;
import software.amazon.awssdk.services.redshiftdata.model.StatusString;

/**
 * Says in the words of JDBC what the Data API says, so that callers need not know by what a statement was run. The Data API
 * hands on the text of an error without its SQLState.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_DescribeStatement.html">Redshift Data API:
 *     DescribeStatement</a>
 */
final class DataApiFailure {
    static final String LOST = "08006";
    static final String NO_CONNECTION = "08001";
    static final String REFUSED = "28000";
    static final String CANCELLED = "57014";
    private static final String NO_SESSION = "08003";
    private static final String NO_DATABASE = "3D000";
    private static final String UNNAMED = "";
    private static final int FAULT_OF_THE_SERVICE = 500;

    /** What is said of a session that has ended, and of one that was never there. */
    private static final Pattern ENDED = Pattern.compile("(?i)session is not available|session with id: .* is invalid");

    private static final Pattern STATE = Pattern.compile("(?i)sqlstate[:= ]+([0-9A-Z]{5})\\b");

    /**
     * Is a SQLState that a text stands for.
     *
     * @param state the state
     * @param text what tells it
     */
    private record Told(String state, Pattern text) {
        static Told by(String state, String text) {
            return new Told(state, Pattern.compile(text, Pattern.CASE_INSENSITIVE));
        }
    }

    private static Stream<Told> states() {
        return Stream.of(
                Told.by(REFUSED, "authentication failed|no pg_hba.conf entry|user is locked"),
                Told.by(NO_DATABASE, "database \"[^\"]*\" does not exist"),
                Told.by("40001", "^(error: )?1023\\b"),
                Told.by("57P01", "terminating connection"),
                Told.by(LOST, "connection[^.]{0,40} (was |has been |is )?(lost|closed|reset|terminated|refused)"),
                Told.by(CANCELLED, "cancell?(ed|ing) (on|statement)|statement timeout|query_timeout"));
    }

    private DataApiFailure() {}

    /** Tells whether the same question may be answered a moment later: nobody heard it, or too many were asked. */
    static boolean mayPass(RuntimeException failure) {
        if (failure instanceof ActiveStatementsExceededException
                || failure instanceof ActiveSessionsExceededException) {
            return true;
        } else if (failure instanceof AwsServiceException answer) {
            return answer.isThrottlingException() || answer.statusCode() >= FAULT_OF_THE_SERVICE;
        }
        return failure instanceof SdkException unheard
                && (unheard.retryable() || unheard.getCause() instanceof IOException);
    }

    /** Translates what a call throws. */
    static SQLException of(SdkException failure) {
        var reason = Denial.of(failure).orElseGet(() -> EngineMessage.of(failure));
        return new SQLException("The Data API: " + reason, state(failure), failure);
    }

    private static String state(SdkException failure) {
        if (failure instanceof AbortedException) {
            return CANCELLED;
        } else if (failure instanceof DatabaseConnectionException) {
            var told = state(String.valueOf(failure.getMessage()));
            return told.equals(UNNAMED) ? NO_CONNECTION : told;
        } else if (failure instanceof QueryTimeoutException) {
            return CANCELLED;
        } else if (failure instanceof ResourceNotFoundException
                || ENDED.matcher(message(failure)).find()) {
            return NO_SESSION;
        } else if (mayPass(failure)) {
            return LOST;
        }
        return Denial.of(failure).isPresent() ? REFUSED : UNNAMED;
    }

    private static String message(SdkException failure) {
        return String.valueOf(failure.getMessage());
    }

    /** Translates how a statement ended that did not finish. */
    static SQLException of(DescribeStatementResponse ended) {
        var error = Objects.requireNonNullElse(ended.error(), "the statement was " + ended.statusAsString());
        var denied = Denial.ofLogin(error);
        var told = denied.isPresent() ? REFUSED : state(error);
        boolean isAborted = ended.status() == StatusString.ABORTED && told.equals(UNNAMED);
        return new SQLException(denied.orElse(error), isAborted ? CANCELLED : told);
    }

    private static String state(String error) {
        var named = STATE.matcher(error);
        return named.find()
                ? named.group(1)
                : states().filter(told -> told.text().matcher(error).find())
                        .map(Told::state)
                        .findFirst()
                        .orElse(UNNAMED);
    }
}

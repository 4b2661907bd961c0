package dev.sparkify.aws.internal.session;

import dev.sparkify.sql.execution.EngineMessage;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.redshiftdata.model.DescribeStatementResponse;
import software.amazon.awssdk.services.redshiftdata.model.ExecuteStatementRequest;
import software.amazon.awssdk.services.redshiftdata.model.ExecuteStatementResponse;
import software.amazon.awssdk.services.redshiftdata.model.StatusString;

/**
 * Is the way of one statement through the Data API: it is handed in, its end is waited for, and if nobody waits any more, it
 * is made to end. One whose answer was lost is found by its token, since it would run on unseen. Used by one thread.
 */
final class StatementCourse {
    /** How long a statement may take to be found, and then to end, after it was told to. */
    private static final Duration LAST_WAIT = Duration.ofSeconds(30);

    private static final int FAULT_OF_THE_SERVICE = 500;
    private static final Logger LOG = LoggerFactory.getLogger(StatementCourse.class);

    private final DataApi api;
    private final ExecuteStatementRequest request;
    private Optional<ExecuteStatementResponse> submitted = Optional.empty();
    private volatile boolean mayRun;

    /**
     * Prepares the way.
     *
     * @param request with a token
     */
    StatementCourse(DataApi api, ExecuteStatementRequest request) {
        this.api = api;
        this.request = request;
    }

    /** Names the session, once the statement was handed in. */
    Optional<String> session() {
        return submitted.map(ExecuteStatementResponse::sessionId);
    }

    /**
     * Hands the statement in and waits for its end.
     *
     * @param most how long; then it is cancelled. Empty: without end
     * @throws SQLException if it is not handed in, or nobody tells how it ended; then it does not run any more, or nobody can
     *     be asked for {@link #LAST_WAIT}
     */
    DescribeStatementResponse ended(Optional<Duration> most) throws SQLException {
        if (Thread.currentThread().isInterrupted()) {
            throw interrupted(DataApiFailure.CANCELLED, new InterruptedException());
        }
        try {
            var id = handedIn(Optional.empty()).id();
            var ended = api.end(id, most);
            return ended.isPresent() ? ended.get() : overdue();
        } catch (SdkException failure) {
            return stopped()
                    .filter(ended -> ended.status() == StatusString.FINISHED)
                    .orElseThrow(() -> DataApiFailure.of(failure));
        } catch (InterruptedException interrupted) {
            boolean isUndone = !mayRun
                    || stopped()
                            .filter(ended -> ended.status() != StatusString.FINISHED)
                            .isPresent();
            throw interrupted(isUndone ? DataApiFailure.CANCELLED : DataApiFailure.LOST, interrupted);
        }
    }

    private ExecuteStatementResponse handedIn(Optional<Duration> most) throws InterruptedException {
        if (submitted.isEmpty()) {
            submitted = api.submit(most, this::once);
        }
        return submitted.orElseThrow(() -> new IllegalStateException("Nobody tells what the statement is called"));
    }

    /** What was refused does not run; of all else that fails nobody knows. */
    private ExecuteStatementResponse once() {
        boolean mightRun = mayRun;
        mayRun = true;
        try {
            return api.client().executeStatement(request);
        } catch (AwsServiceException answer) {
            mayRun = mightRun || answer.statusCode() >= FAULT_OF_THE_SERVICE;
            throw answer;
        }
    }

    private DescribeStatementResponse overdue() throws SQLException {
        return stopped()
                .orElseThrow(() -> new SQLException(
                        "The statement does not end, though it was cancelled", DataApiFailure.CANCELLED));
    }

    /** Makes the statement end, and tells how it did; empty if it never ran, or nobody tells. */
    private Optional<DescribeStatementResponse> stopped() {
        boolean wasInterrupted = Thread.interrupted();
        try {
            return mayRun ? cancelled(handedIn(Optional.of(LAST_WAIT)).id()) : Optional.empty();
        } catch (SdkException | IllegalStateException unanswered) {
            LOG.warn("A statement may still run, since nobody answers: {}", EngineMessage.of(unanswered));
            return Optional.empty();
        } catch (InterruptedException again) {
            LOG.warn("A statement may still run, since the thread was interrupted while it was stopped");
            wasInterrupted = true;
            return Optional.empty();
        } finally {
            if (wasInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Optional<DescribeStatementResponse> cancelled(String id) throws InterruptedException {
        try {
            api.cancel(id);
        } catch (SdkException hasEnded) {
            LOG.debug("A statement is not cancelled: {}", EngineMessage.of(hasEnded));
        }
        return api.end(id, Optional.of(LAST_WAIT));
    }

    /** Tells that the thread was interrupted, by a state that says whether the statement may have been done. */
    static SQLException interrupted(String state, InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return new SQLException("The thread was interrupted while Redshift worked", state, interrupted);
    }
}

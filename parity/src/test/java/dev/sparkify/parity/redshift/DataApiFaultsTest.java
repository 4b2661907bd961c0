package dev.sparkify.parity.redshift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.InputException;
import dev.sparkify.error.RetryableException;
import dev.sparkify.load.LoadListener;
import dev.sparkify.parity.redshift.DataApiPlace.Disturbance;
import dev.sparkify.parity.standin.RedshiftStandIn;
import dev.sparkify.parity.standin.StandIn;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.redshiftdata.model.RedshiftDataException;

/** However calls of the Data API fail: each record is in the warehouse once. */
@StandIn
class DataApiFaultsTest {
    private static final LoadListener QUIET = LoadListener.none();
    private static final String PLAYS = "select count(*), count(distinct start_time) from fact_songplays";

    private static SdkClientException unheard() {
        return SdkClientException.create("Unable to execute HTTP request", new IOException("Connection reset"));
    }

    private static RuntimeException throttled() {
        return RedshiftDataException.builder()
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode("ThrottlingException")
                        .build())
                .statusCode(400)
                .message("Rate exceeded")
                .build();
    }

    private static void expectOneLoad(Place place) throws SQLException {
        assertThat(place.rows(PLAYS)).containsExactly("2|2");
        assertThat(place.rows("select count(*) from sparkify_loads")).containsExactly("1");
    }

    /** Fails once, behind the statement that begins so. */
    private static Disturbance answerLost(String beginning) {
        var isDone = new AtomicBoolean();
        return (method, sql, call) -> {
            var answer = call.make();
            if (sql.startsWith(beginning) && isDone.compareAndSet(false, true)) {
                throw unheard();
            }
            return answer;
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"begin", "copy", "insert into", "commit"})
    void runsAStatementOnceWhoseAnswerIsLost(String beginning, RedshiftStandIn standIn) throws SQLException {
        var place = new Place(standIn, "lost_" + beginning.replace(' ', '_')).filled();
        try (var api = new DataApiPlace(place);
                var warehouse = api.created()) {
            api.disturbed(answerLost(beginning));

            warehouse.load(place.sources(), QUIET);
            expectOneLoad(place);
            assertThat(api.statements().stream()
                            .filter(sql -> sql.equals("commit"))
                            .count())
                    .isLessThanOrEqualTo(beginning.equals("commit") ? 4 : 3);
        }
    }

    @Test
    void asksAgainWhereTooManyAsk(RedshiftStandIn standIn) throws SQLException {
        var place = new Place(standIn, "throttled").filled();
        var calls = new AtomicInteger();
        try (var api = new DataApiPlace(place);
                var warehouse = api.created()) {
            api.disturbed((method, sql, call) -> {
                if (calls.incrementAndGet() % 3 == 0) {
                    throw throttled();
                }
                return call.make();
            });

            warehouse.load(place.sources(), QUIET);
            expectOneLoad(place);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"copy", "insert into", "commit"})
    void loadsNothingWhereASessionEnds(String beginning, RedshiftStandIn standIn) throws SQLException {
        var place = new Place(standIn, "ended_" + beginning.replace(' ', '_')).filled();
        var isDone = new AtomicBoolean();
        try (var api = new DataApiPlace(place);
                var warehouse = api.created()) {
            api.disturbed((method, sql, call) -> {
                if (sql.startsWith(beginning) && isDone.compareAndSet(false, true)) {
                    api.data().endSessions();
                }
                return call.make();
            });

            assertThatThrownBy(() -> warehouse.load(place.sources(), QUIET))
                    .isInstanceOf(RetryableException.class)
                    .hasMessageMatching(
                            beginning.equals("commit")
                                    ? "The commit failed and nothing was loaded; load again: The Data API: Session is not.*"
                                    : "The step «.*» lost its connection, and nothing was changed; try again: The Data API:"
                                            + " Session is not available.*");
            assertThat(place.rows(PLAYS)).containsExactly("0|0");

            warehouse.load(place.sources(), QUIET);
            expectOneLoad(place);
        }
    }

    /** Nobody tells any more how the commit ended. */
    @Test
    void looksUpACommitOfUnknownOutcome(RedshiftStandIn standIn) throws SQLException {
        var place = new Place(standIn, "unknown").filled();
        var isCommitted = new AtomicBoolean();
        var isHeardAgain = new AtomicBoolean();
        try (var api = new DataApiPlace(place);
                var warehouse = api.created()) {
            api.disturbed((method, sql, call) -> {
                if (method.equals("describeStatement") && isCommitted.get() && !isHeardAgain.get()) {
                    throw unheard();
                }
                isHeardAgain.set(isHeardAgain.get() || (isCommitted.get() && !sql.isEmpty()));
                isCommitted.set(isCommitted.get() || sql.equals("commit"));
                return call.make();
            });

            assertThat(warehouse.load(place.sources(), QUIET).load()).isEqualTo(1);
            expectOneLoad(place);
        }
    }

    @Test
    void neverTriesARefusedLoginAgain(RedshiftStandIn standIn) {
        var place = new Place(standIn, "login");
        var refusing = CutConnections.refusing("FATAL: password authentication failed for user \"x\"");
        try (var api = new DataApiPlace(place, refusing)) {
            assertThatThrownBy(() -> api.redshift().provision(place.star()))
                    .isInstanceOf(InputException.class)
                    .hasMessage("Redshift refuses the connection; check user, password and database: FATAL: password"
                            + " authentication failed for user \"x\"");
            assertThat(api.statements()).isEqualTo(List.of("set timezone to 'UTC'"));
        }
    }

    @Test
    void saysWhatIsNotAllowed(RedshiftStandIn standIn) {
        var place = new Place(standIn, "denied");
        try (var api = new DataApiPlace(place).disturbed((method, sql, call) -> {
            throw RedshiftDataException.builder()
                    .awsErrorDetails(AwsErrorDetails.builder()
                            .errorCode("AccessDeniedException")
                            .errorMessage("User: x is not authorized to perform: redshift-data:ExecuteStatement on"
                                    + " resource: arn:aws:redshift:us-west-2:1:cluster:stand-in")
                            .build())
                    .statusCode(400)
                    .build();
        })) {
            assertThatThrownBy(() -> api.redshift().provision(place.star()))
                    .isInstanceOf(InputException.class)
                    .hasMessageStartingWith("Redshift gives no connection: The Data API: IAM denies"
                            + " redshift-data:ExecuteStatement on arn:aws:redshift:us-west-2:1:cluster:stand-in; allow it"
                            + " to whoever calls AWS: User: x is not authorized");
            assertThat(api.statements()).hasSize(1);
        }
    }
}

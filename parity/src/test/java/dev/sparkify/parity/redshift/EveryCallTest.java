package dev.sparkify.parity.redshift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.error.SparkifyException;
import dev.sparkify.load.LoadListener;
import dev.sparkify.parity.redshift.DataApiPlace.Disturbance;
import dev.sparkify.parity.standin.RedshiftStandIn;
import dev.sparkify.parity.standin.StandIn;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.redshiftdata.model.RedshiftDataException;

/**
 * Whatever becomes of a call of a load by the Data API, the next load makes the same warehouse. Some calls are tried; with
 * {@code -Dload.faults=all} each.
 */
@StandIn
class EveryCallTest {
    private static final LoadListener QUIET = LoadListener.none();
    private static final int ONE_OF = 101;
    private static final List<String> TABLES =
            List.of("fact_songplays", "dim_users", "dim_songs", "dim_artists", "dim_time");

    /** Names what becomes of a call. */
    private enum Fault {
        THROTTLED,
        DENIED,
        ANSWER_LOST,
        PROCESS_DIED
    }

    /** Is the end of the process. */
    private static final class Death extends Error {
        private static final long serialVersionUID = 1;
    }

    /**
     * Is a call: the first of its kind behind a statement was handed in.
     *
     * @param statement counted from the first of the load on
     * @param method such as {@code describeStatement}
     */
    private record Call(int statement, String method) {}

    /** Notes which calls are made, and breaks one. */
    private static final class Calls implements Disturbance {
        private final Set<Call> seen = ConcurrentHashMap.newKeySet();
        private final List<Call> order = new ArrayList<>();
        private final Call broken;
        private final Fault fault;
        private int statements;
        private boolean isDead;

        Calls(Call broken, Fault fault) {
            this.broken = broken;
            this.fault = fault;
        }

        @Override
        public synchronized Object made(String method, String sql, DataApiPlace.Call call) throws Throwable {
            if (isDead) {
                throw new Death();
            }
            statements += sql.isEmpty() ? 0 : 1;
            var made = new Call(statements, method);
            if (!seen.add(made)) {
                return call.make();
            }
            order.add(made);
            return made.equals(broken) ? become(call) : call.make();
        }

        private Object become(DataApiPlace.Call call) throws Throwable {
            switch (fault) {
                case THROTTLED -> throw refusal("ThrottlingException");
                case DENIED -> throw refusal("AccessDeniedException");
                case ANSWER_LOST -> {
                    call.make();
                    throw SdkClientException.create("Unable to execute HTTP request", new IOException("reset"));
                }
                case PROCESS_DIED -> isDead = true;
            }
            throw new Death();
        }

        private static RuntimeException refusal(String code) {
            return RedshiftDataException.builder()
                    .awsErrorDetails(AwsErrorDetails.builder()
                            .errorCode(code)
                            .errorMessage(code)
                            .build())
                    .statusCode(400)
                    .build();
        }
    }

    private static List<List<String>> contents(Place place) throws SQLException {
        var all = new ArrayList<List<String>>();
        for (var table : TABLES) {
            all.add(place.rows("select * from " + table + " order by 1, 2"));
        }
        all.add(place.rows("select count(*) from sparkify_files"));
        return all;
    }

    /** Gives the calls that were made. */
    private static List<Call> loadThrough(Place place, Calls calls) {
        place.filled().created().close();
        try (var api = new DataApiPlace(place)) {
            var warehouse = api.redshift().attach(place.star());
            api.disturbed(calls);
            try {
                warehouse.load(place.sources(), QUIET);
            } catch (SparkifyException | Death broken) {
                assertThat(broken).isNotNull();
            }
            api.disturbed((method, sql, call) -> call.make());
            api.data().endSessions();
        }
        try (var api = new DataApiPlace(place);
                var next = api.redshift().attach(place.star())) {
            next.load(place.sources(), QUIET);
            assertThat(next.audit().failures()).isEmpty();
        }
        return calls.order;
    }

    @Test
    void theNextLoadIsRightWhateverBecameOfACall(RedshiftStandIn standIn) throws SQLException {
        var sound = new Place(standIn, "sound");
        var calls = loadThrough(sound, new Calls(new Call(0, "none"), Fault.DENIED));
        var expected = contents(sound);
        int each = "all".equals(System.getProperty("load.faults")) ? 1 : ONE_OF;
        int cases = 0;
        for (int i = 0; i < calls.size() * Fault.values().length; i += each) {
            var call = calls.get(i / Fault.values().length);
            var fault = Fault.values()[i % Fault.values().length];
            var place = new Place(standIn, "case_" + i);

            loadThrough(place, new Calls(call, fault));
            assertThat(contents(place)).as(call + " " + fault).isEqualTo(expected);
            cases++;
        }
        assertThat(calls).hasSizeGreaterThan(100);
        assertThat(cases).isGreaterThan(calls.size() * Fault.values().length / each - 1);
    }
}

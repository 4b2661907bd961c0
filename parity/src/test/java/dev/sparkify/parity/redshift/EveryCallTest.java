package dev.sparkify.parity.redshift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.sparkify.aws.RedshiftWarehouse;
import dev.sparkify.error.SparkifyException;
import dev.sparkify.load.LoadListener;
import dev.sparkify.load.SourceReport;
import dev.sparkify.load.TableReport;
import dev.sparkify.parity.redshift.CallFault.Death;
import dev.sparkify.parity.redshift.DataApiPlace.Disturbance;
import dev.sparkify.parity.standin.RedshiftStandIn;
import dev.sparkify.parity.standin.StandIn;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Whatever becomes of a call of a load by the Data API, the load ends as it may, the next one makes the same warehouse, and both
 * together account for every record. Some calls are tried, with each fault; with {@code -Dload.faults=all} each.
 */
@StandIn
class EveryCallTest {
    private static final LoadListener QUIET = LoadListener.none();
    private static final int ONE_OF = 101;
    private static final List<String> TABLES =
            List.of("fact_songplays", "dim_users", "dim_songs", "dim_artists", "dim_time");

    /**
     * Is a call: the first of its kind behind a statement was handed in.
     *
     * @param statement counted from the first of the load on
     * @param method such as {@code describeStatement}
     */
    private record Call(int statement, String method) {}

    /**
     * Is what is tried.
     *
     * @param number among all
     */
    private record Case(int number, Call call, CallFault fault) {}

    /**
     * Is what a warehouse holds, and what the receipts of all its loads add up to.
     *
     * @param rows of all tables, with their keys, and of records set aside
     * @param counts by source or table, and what is counted
     */
    private record Outcome(List<List<String>> rows, Map<String, Long> counts) {}

    /** Notes which calls are made, and breaks one. */
    private static final class Calls implements Disturbance {
        private final Set<Call> seen = new HashSet<>();
        private final List<Call> order = new ArrayList<>();
        private final Optional<Case> planted;
        private int statements;
        private boolean isBroken;

        Calls(Optional<Case> planted) {
            this.planted = planted;
        }

        @Override
        public synchronized Object made(String method, String sql, DataApiPlace.Call call) throws Throwable {
            if (isBroken && planted.orElseThrow().fault() == CallFault.PROCESS_DIED) {
                throw new Death();
            }
            statements += sql.isEmpty() ? 0 : 1;
            var made = new Call(statements, method);
            if (!seen.add(made)) {
                return call.make();
            }
            order.add(made);
            var fault = planted.filter(broken -> broken.call().equals(made)).map(Case::fault);
            if (fault.isEmpty()) {
                return call.make();
            }
            isBroken = true;
            return fault.get().become(call);
        }
    }

    private static Outcome outcome(Place place, RedshiftWarehouse warehouse) throws SQLException {
        var rows = new ArrayList<List<String>>();
        for (var table : TABLES) {
            rows.add(place.rows("select * from " + table + " order by 1, 2"));
        }
        rows.add(place.rows("select uri, staging from sparkify_files order by 1, 2"));
        rows.add(place.rows("select reject_id, staging, uri, line, reason, record, replaced_by from sparkify_rejects"
                + " order by 1"));
        var counts = new TreeMap<String, Long>();
        warehouse.history().forEach(load -> {
            load.sources().forEach(source -> add(counts, source));
            load.tables().forEach(table -> add(counts, table));
        });
        return new Outcome(rows, counts);
    }

    private static void add(Map<String, Long> counts, SourceReport source) {
        assertThat(source.addsUp()).as(source.toString()).isTrue();
        counts.merge(source.staging() + " files", source.filesLoaded(), Long::sum);
        counts.merge(source.staging() + " read", source.read(), Long::sum);
        counts.merge(source.staging() + " quarantined", source.quarantined(), Long::sum);
    }

    private static void add(Map<String, Long> counts, TableReport table) {
        assertThat(table.addsUp()).as(table.toString()).isTrue();
        table.counts().forEach((outcome, count) -> counts.merge(table.table() + " " + outcome, count, Long::sum));
    }

    private static Place filled(RedshiftStandIn standIn, String name) {
        var place = new Place(standIn, name).filled();
        place.events("2.json", Records.play(2), "{\"page\":\"NextSong\",\"status\":200.5}");
        place.created().close();
        return place;
    }

    /** Loads, then loads again as a process does that begins anew. */
    private static Outcome loaded(Place place, Calls calls) throws SQLException {
        try (var api = new DataApiPlace(place)) {
            var warehouse = api.redshift().attach(place.star());
            api.disturbed(calls);
            var failure = failure(() -> warehouse.load(place.quarantined(), QUIET));
            calls.planted.map(Case::fault).ifPresent(fault -> fault.demandAllowed(failure));
            assertThat(calls.isBroken).isEqualTo(calls.planted.isPresent());
            api.disturbed((method, sql, call) -> call.make());
            api.data().endSessions();
        }
        try (var api = new DataApiPlace(place);
                var next = api.redshift().attach(place.star())) {
            next.load(place.quarantined(), QUIET);
            assertThat(next.audit().failures()).isEmpty();
            return outcome(place, next);
        }
    }

    private static Optional<Throwable> failure(Runnable load) {
        try {
            load.run();
            return Optional.empty();
        } catch (SparkifyException | Death broken) {
            return Optional.of(broken);
        }
    }

    private static List<Case> cases(List<Call> calls) {
        var faults = CallFault.values();
        int each = "all".equals(System.getProperty("load.faults")) ? 1 : ONE_OF;
        var sample = IntStream.iterate(0, number -> number < calls.size() * faults.length, number -> number + each);
        return IntStream.concat(sample, firsts(calls).map(call -> call * faults.length))
                .distinct()
                .mapToObj(number -> new Case(number, calls.get(number / faults.length), faults[number % faults.length]))
                .toList();
    }

    /** A sample leaves no method out. */
    private static IntStream firsts(List<Call> calls) {
        var methods = calls.stream().map(Call::method).toList();
        return methods.stream().distinct().mapToInt(methods::indexOf);
    }

    private static void demandAllAccounted(Outcome sound) {
        assertThat(sound.rows().get(0)).hasSize(3);
        assertThat(sound.counts())
                .containsEntry("staging_events files", 2L)
                .containsEntry("staging_events read", 4L)
                .containsEntry("staging_events quarantined", 1L)
                .containsEntry("staging_songs read", 1L)
                .containsEntry("fact_songplays INSERTED", 3L);
    }

    @TestFactory
    Stream<DynamicTest> theNextLoadIsRightWhateverBecameOfACall(RedshiftStandIn standIn) throws SQLException {
        var calls = new Calls(Optional.empty());
        var sound = loaded(filled(standIn, "sound"), calls);
        demandAllAccounted(sound);
        var cases = cases(calls.order);
        assertThat(cases).extracting(Case::fault).contains(CallFault.values());
        assertThat(cases)
                .extracting(tried -> tried.call().method())
                .contains("executeStatement", "describeStatement", "getStatementResultPaginator");

        return cases.stream()
                .map(tried -> dynamicTest(tried.call() + " " + tried.fault(), () -> {
                    var disturbed = new Calls(Optional.of(tried));
                    var uris = "case_" + tried.number() + "/";

                    var found = loaded(filled(standIn, "case_" + tried.number()), disturbed);
                    assertThat(found.counts()).isEqualTo(sound.counts());
                    assertThat(found.rows())
                            .isEqualTo(sound.rows().stream()
                                    .map(rows -> rows.stream()
                                            .map(row -> row.replace("sound/", uris))
                                            .toList())
                                    .toList());
                }));
    }
}

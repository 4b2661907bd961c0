package dev.sparkify.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.InputException;
import dev.sparkify.load.Outcome;
import dev.sparkify.load.TableReport;
import dev.sparkify.local.Levels.Visit;
import dev.sparkify.schema.LateRecords;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of records that are older than the latest of their member. */
class LateRecordsTest {
    private static final int LOADS = 3;
    private static final String REFUSED =
            "Nothing was loaded: dim_member: records that are older than the latest of their member and say otherwise"
                    + " than its version of that time; no observations are kept to rebuild the history, so load in the"
                    + " order of time, or declare onLateRecord(REBUILD)";

    private static Visit visit(int number, int day, String level) {
        return new Visit(number, "a", day, level, "Ann");
    }

    @Test
    void rebuildsTheHistory(@TempDir Path folder) throws Exception {
        try (var levels = new Levels(LateRecords.REBUILD, folder)) {
            levels.load(visit(1, 1, "free"), visit(2, 3, "free"), visit(3, 5, "free"), visit(4, 9, "paid"));
            assertThat(levels.versions())
                    .containsExactly("'a', 'Ann', 'free', 0, 9, false", "'a', 'Ann', 'paid', 9, 99, true");

            var report = levels.load(visit(5, 2, "gold"), visit(6, 4, "free"));
            assertThat(report.table("dim_member"))
                    .isEqualTo(TableReport.of("dim_member")
                            .with(Outcome.STAGED, 2)
                            .with(Outcome.INSERTED, 1)
                            .with(Outcome.COLLAPSED, 1)
                            .with(Outcome.VERSIONS, 2));
            assertThat(report.table("fact_visit").count(Outcome.REPOINTED)).isEqualTo(2);
            assertThat(levels.versions())
                    .containsExactly(
                            "'a', 'Ann', 'free', 0, 2, false",
                            "'a', 'Ann', 'gold', 2, 3, false",
                            "'a', 'Ann', 'free', 3, 9, false",
                            "'a', 'Ann', 'paid', 9, 99, true");
            assertThat(levels.visits())
                    .containsExactly("1, 'a', 0", "2, 'a', 3", "3, 'a', 3", "4, 'a', 9", "5, 'a', 2", "6, 'a', 3");
        }
    }

    @Test
    void refusesTheWholeLoadOfALateRecordThatSaysOtherwise(@TempDir Path folder) throws Exception {
        try (var levels = new Levels(LateRecords.REFUSE, folder)) {
            levels.load(visit(1, 1, "free"), visit(2, 5, "paid"));
            var before = levels.database().everything();
            var others = new Visit(4, "b", 7, "free", "Bea");

            assertThatThrownBy(() -> levels.load(others, visit(3, 3, "paid")))
                    .isInstanceOf(InputException.class)
                    .hasMessage(REFUSED);
            assertThat(levels.database().everything()).isEqualTo(before);
        }
    }

    @Test
    void takesALateRecordThatSaysTheSameAlsoWhereItWouldRefuse(@TempDir Path folder) throws Exception {
        try (var levels = new Levels(LateRecords.REFUSE, folder)) {
            levels.load(visit(1, 2, "free"), visit(2, 5, "paid"));
            var versions = levels.versions();

            var report = levels.load(visit(3, 3, "free"), visit(4, 5, "paid"), visit(5, 1, "free"));
            assertThat(report.table("dim_member"))
                    .isEqualTo(
                            TableReport.of("dim_member").with(Outcome.STAGED, 3).with(Outcome.UNCHANGED, 3));
            assertThat(levels.versions()).isEqualTo(versions);
            assertThat(levels.visits())
                    .containsExactly("1, 'a', 0", "2, 'a', 5", "3, 'a', 0", "4, 'a', 5", "5, 'a', 0");
        }
    }

    @Test
    void attachesALateRecordToTheVersionOfItsTime(@TempDir Path folder) throws Exception {
        try (var levels = new Levels(LateRecords.ATTACH, folder)) {
            levels.load(visit(1, 1, "free"), visit(2, 5, "paid"));

            var report = levels.load(visit(3, 3, "paid"), new Visit(4, "a", 2, "gold", "Amy"), visit(5, 7, "free"));
            assertThat(report.table("dim_member"))
                    .isEqualTo(TableReport.of("dim_member")
                            .with(Outcome.STAGED, 3)
                            .with(Outcome.UNCHANGED, 2)
                            .with(Outcome.INSERTED, 1)
                            .with(Outcome.VERSIONS, 1));
            assertThat(report.table("fact_visit").count(Outcome.REPOINTED)).isZero();
            assertThat(levels.versions())
                    .containsExactly(
                            "'a', 'Ann', 'free', 0, 5, false",
                            "'a', 'Ann', 'paid', 5, 7, false",
                            "'a', 'Ann', 'free', 7, 99, true");
            assertThat(levels.visits())
                    .containsExactly("1, 'a', 0", "2, 'a', 5", "3, 'a', 0", "4, 'a', 0", "5, 'a', 7");
        }
    }

    @Provide
    Arbitrary<List<Visit>> visits() {
        return Arbitraries.integers()
                .between(0, 419)
                .withDistribution(RandomDistribution.uniform())
                .list()
                .ofSize(4)
                .list()
                .ofMinSize(8)
                .ofMaxSize(20)
                .map(records -> IntStream.range(0, records.size())
                        .mapToObj(i -> visit(i, records.get(i)))
                        .toList());
    }

    private static Visit visit(int number, List<Integer> numbers) {
        return new Visit(
                number,
                List.of("a", "a", "b").get(numbers.get(0) % 3),
                1 + numbers.get(1) % 9,
                List.of("free", "paid", "", "free").get(numbers.get(2) % 4),
                List.of("Ann", "Zoë", "").get(numbers.get(3) % 3));
    }

    @Property(tries = 5, seed = "20201101", edgeCases = EdgeCasesMode.NONE)
    void isTheSameByEachPolicyInTheOrderOfTime(@ForAll("visits") List<Visit> visits) throws IOException, SQLException {
        try (var scratch = new Scratch();
                var rebuilt = new Levels(LateRecords.REBUILD, scratch.folder());
                var refused = new Levels(LateRecords.REFUSE, scratch.folder());
                var attached = new Levels(LateRecords.ATTACH, scratch.folder())) {
            for (int load = 0; load < LOADS; load++) {
                int third = load;
                var brought = only(visits, visit -> (visit.day() - 1) / LOADS == third);
                var report = rebuilt.load(brought, brought).tables();
                assertThat(refused.load(brought, brought).tables()).isEqualTo(report);
                assertThat(attached.load(brought, brought).tables()).isEqualTo(report);
                assertSame(refused, rebuilt);
                assertSame(attached, rebuilt);
            }
        }
    }

    /** Without observations it is as if the late records, but not their visits, had never come. */
    @Property(tries = 6, seed = "20201102", edgeCases = EdgeCasesMode.NONE)
    void changesNothingForLateRecordsOrRefusesThem(@ForAll("visits") List<Visit> visits)
            throws IOException, SQLException {
        for (var policy : List.of(LateRecords.ATTACH, LateRecords.REFUSE)) {
            try (var scratch = new Scratch();
                    var rebuilt = new Levels(LateRecords.REBUILD, scratch.folder());
                    var tried = new Levels(policy, scratch.folder())) {
                var seen = new HashMap<String, Integer>();
                for (int load = 0; load < LOADS; load++) {
                    int number = load;
                    var brought = only(visits, visit -> (visit.number() + visit.day()) % LOADS == number);
                    var late = only(brought, visit -> visit.day() <= seen.getOrDefault(visit.id(), 0));
                    if (policy == LateRecords.REFUSE && isContradicted(tried, late)) {
                        var before = tried.database().everything();
                        assertThatThrownBy(() -> tried.load(brought, brought)).hasMessage(REFUSED);
                        assertThat(tried.database().everything()).isEqualTo(before);
                    } else {
                        tried.load(brought, brought);
                        var timely = only(brought, visit -> !late.contains(visit));
                        rebuilt.load(timely, brought);
                        timely.forEach(visit -> seen.merge(visit.id(), visit.day(), Math::max));
                    }
                    assertSame(tried, rebuilt);
                }
            }
        }
    }

    /** Of the records of one instant only the greatest counts. */
    private static boolean isContradicted(Levels levels, List<Visit> late) throws SQLException {
        var greatest = late.stream()
                .collect(Collectors.toMap(
                        visit -> Map.entry(visit.id(), visit.day()),
                        visit -> visit,
                        (one, other) -> Visit.ORDER.compare(one, other) < 0 ? other : one));
        var answers = new HashSet<Boolean>();
        for (var visit : greatest.values()) {
            answers.add(levels.isAgreed(visit));
        }
        return answers.contains(false);
    }

    private static List<Visit> only(List<Visit> visits, Predicate<Visit> condition) {
        return visits.stream().filter(condition).toList();
    }

    private static void assertSame(Levels one, Levels other) throws SQLException {
        assertThat(one.versions()).isEqualTo(other.versions());
        assertThat(one.visits()).isEqualTo(other.visits());
    }
}

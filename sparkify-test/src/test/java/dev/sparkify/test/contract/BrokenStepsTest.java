package dev.sparkify.test.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.sparkify.load.Location;
import dev.sparkify.spi.Platform;
import dev.sparkify.spi.WarehouseHandle;
import dev.sparkify.sql.execution.WarehouseSession;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A case rests on the steps before it, and a refusal on what is taken. */
class BrokenStepsTest {
    /**
     * Is the embedded platform, which refuses some statements for no reason.
     *
     * @param inner the platform as it is
     * @param fault what those statements hold
     */
    private record Moody(Candidate inner, String fault) implements Candidate {
        @Override
        public String name() {
            return "moody";
        }

        @Override
        public Platform<?> platform() {
            return inner.platform();
        }

        @Override
        public Location put(String folder, Map<String, byte[]> files) {
            return inner.put(folder, files);
        }

        @Override
        public List<List<@Nullable String>> rows(WarehouseHandle warehouse, String sql) {
            return inner.rows(warehouse, sql);
        }

        @Override
        public void run(WarehouseHandle warehouse, String sql) {
            if (sql.contains(fault)) {
                throw new IllegalStateException("not today");
            }
            inner.run(warehouse, sql);
        }

        @Override
        public WarehouseSession session(WarehouseHandle warehouse) {
            return inner.session(warehouse);
        }

        @Override
        public void close() {
            inner.close();
        }
    }

    private static ContractReport run(String fault, Set<String> ids) {
        try (var candidate = new Moody(DuckDbCandidate.inTemporaryFolder(), fault)) {
            return Contract.whole().only(found -> ids.contains(found.id())).run(candidate, found -> {});
        }
    }

    @Test
    void failsARefusalBehindAStepThatFails() {
        assertThat(run("insert into contract_statements.dim_change", Set.of("merge-matched-twice", "query-quotient"))
                        .cases())
                .extracting(report -> report.contractCase().id(), CaseReport::verdict, CaseReport::difference)
                .containsExactly(
                        tuple("query-quotient", Verdict.PASSED, ""),
                        tuple(
                                "merge-matched-twice",
                                Verdict.DIFFERS,
                                "expected: refused; found: accepted; before: IllegalStateException: not today"));
    }

    @Test
    void failsACaseThatFindsWhatItExpectsBehindAStepThatFails() {
        assertThat(run("drop table contract_place.dim_guest", Set.of("place-in-the-way", "place-again"))
                        .cases())
                .extracting(report -> report.contractCase().id(), CaseReport::verdict, CaseReport::difference)
                .containsExactly(
                        tuple("place-in-the-way", Verdict.PASSED, ""),
                        tuple(
                                "place-again",
                                Verdict.DIFFERS,
                                "expected: 0; found: 0; before: IllegalStateException: not today"));
    }

    @Test
    void tellsWhatIsNotTornDown() {
        var report = run("drop schema contract_place", Set.of("place-again"));

        assertThat(report.cases()).extracting(CaseReport::verdict).containsExactly(Verdict.PASSED);
        assertThat(report.troubles()).containsExactly("place: IllegalStateException: not today");
        assertThat(report.passed()).isFalse();
        assertThat(report.asText())
                .isEqualTo("moody: 1 cases, 1 passed, 0 deviate as stated, 0 differ, 0 not declared\n"
                        + "  not torn down: place: IllegalStateException: not today");
    }

    @Test
    void takesNoRefusalOfEverythingForOne() {
        assertThat(run("merge into", Set.of("merge-matched-twice")).cases())
                .extracting(CaseReport::verdict)
                .containsExactly(Verdict.DIFFERS);
        assertThat(run("\"na\"\"me\") values", Set.of("table-not-null")).cases())
                .extracting(CaseReport::verdict, CaseReport::difference)
                .containsExactly(tuple(
                        Verdict.DIFFERS,
                        "expected: refused; found: refused, but so is what has no fault: IllegalStateException: not"
                                + " today"));
    }
}

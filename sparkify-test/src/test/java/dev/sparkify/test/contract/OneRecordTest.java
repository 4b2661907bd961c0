package dev.sparkify.test.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.sparkify.load.Location;
import dev.sparkify.load.RejectedRecord;
import dev.sparkify.spi.Platform;
import dev.sparkify.spi.WarehouseHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is refused in company is tried alone. */
class OneRecordTest {
    private static final List<String> TRIED = List.of(
            "varchar-fits",
            "varchar-one-byte-more",
            "decimal-half",
            "date-empty",
            "quotient",
            "concat-null",
            "case-second");

    /**
     * Is the embedded platform, to which no file of several records can be brought.
     *
     * @param inner the platform as it is
     * @param loaded the names of what was put
     */
    private record OneRecord(Candidate inner, List<String> loaded) implements Candidate {
        @Override
        public String name() {
            return "one record at a time";
        }

        @Override
        public Platform<?> platform() {
            return inner.platform();
        }

        @Override
        public Location put(String folder, Map<String, byte[]> files) {
            loaded.add(folder);
            if (files.values().stream()
                    .anyMatch(file -> new String(file, UTF_8).lines().count() > 1)) {
                throw new IllegalStateException("too many records");
            }
            return inner.put(folder, files);
        }

        @Override
        public List<List<@Nullable String>> rows(WarehouseHandle warehouse, String sql) {
            return inner.rows(warehouse, sql);
        }

        @Override
        public Reason reason(RejectedRecord record) {
            return inner.reason(record);
        }

        @Override
        public void close() {
            inner.close();
        }
    }

    @Test
    void saysWhatACaseOfSessionsNeeds() {
        try (var candidate = new OneRecord(DuckDbCandidate.inTemporaryFolder(), new ArrayList<>())) {
            var report = Contract.whole()
                    .only(found -> found.id().equals("transaction-commit"))
                    .run(candidate, found -> {});

            assertThat(report.cases())
                    .extracting(CaseReport::verdict, CaseReport::difference)
                    .containsExactly(tuple(
                            Verdict.DIFFERS,
                            "expected: 1, a; found: UnsupportedOperationException: one record at a time cannot open"
                                    + " sessions; override session(…)"));
        }
    }

    @Test
    void judgesEachRecordByALoadOfItsOwn() {
        try (var candidate = new OneRecord(DuckDbCandidate.inTemporaryFolder(), new ArrayList<>())) {
            var report =
                    Contract.whole().only(found -> TRIED.contains(found.id())).run(candidate, found -> {});

            assertThat(report.cases())
                    .hasSize(TRIED.size())
                    .extracting(CaseReport::verdict, CaseReport::difference)
                    .containsOnly(tuple(Verdict.PASSED, ""));
            assertThat(candidate.loaded())
                    .hasSize(1 + 4 + 1 + 3)
                    .contains("values-all", "values-alone-1", "expressions-all");
        }
    }
}

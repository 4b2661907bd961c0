package dev.sparkify.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AuditReportTest {
    private static final CheckReport PASSED =
            new CheckReport("dim (id) must be unique", "dim", Severity.FAILURE, 0, "");
    private static final CheckReport FAILED =
            new CheckReport("fact.at must not be NULL", "fact", Severity.FAILURE, 1234, "id = 8, at = NULL");
    private static final CheckReport WARNED =
            new CheckReport("dim.size must be one of S", "dim", Severity.WARNING, 1, "id = 1, size = M");

    @Test
    void isAnAlignedTable() {
        assertThat(new AuditReport(List.of(PASSED, WARNED, FAILED)).asText()).isEqualTo("""
                3 checks, 1 failed, 1 warned
                result  violations  table  check                      such as
                passed           0  dim    dim (id) must be unique
                warned           1  dim    dim.size must be one of S  id = 1, size = M
                FAILED       1,234  fact   fact.at must not be NULL   id = 8, at = NULL
                """);
    }

    @Test
    void passesUnlessSomethingFails() {
        assertThat(new AuditReport(List.of(PASSED, WARNED)).passed()).isTrue();
        assertThat(new AuditReport(List.of(PASSED, FAILED)).passed()).isFalse();
    }

    @Test
    void listsWhatFailsAndWhatWarns() {
        var report = new AuditReport(List.of(PASSED, WARNED, FAILED));

        assertThat(report.failures()).containsExactly(FAILED);
        assertThat(report.warnings()).containsExactly(WARNED);
    }
}

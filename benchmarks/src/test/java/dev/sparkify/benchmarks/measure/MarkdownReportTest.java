package dev.sparkify.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownReportTest {
    private static final MarkdownReport REPORT = new MarkdownReport(List.of("old", "absent"));

    @Test
    void namesTheReferencesInItsHead() {
        assertThat(REPORT.head()).isEqualTo("""
                | workload | program | seconds (least–greatest) | CPU seconds | records/s | MB/s | peak RSS, MB | × old | × absent |
                | --- | --- | --- | --- | --- | --- | --- | --- | --- |
                """);
    }

    @Test
    void writesARowForEachContestantAndDashesForWhatIsNotKnown() {
        var amount = new Amount(1_000, 50_000_000);
        var old = new Series("old", amount, List.of(new Measurement(2, 3, 100_000_000)));
        var young = new Series("young", amount, List.of(new Measurement(1, 0, 0)));

        assertThat(REPORT.rows("small", new Results(List.of(old, young)))).isEqualTo("""
                | small | old | 2.00 (2.00–2.00) | 3.00 | 500 | 25 | 100 | – | – |
                | small | young | 1.00 (1.00–1.00) | – | 1,000 | 50 | – | 0.50 (0.50–0.50) | – |
                """);
    }
}

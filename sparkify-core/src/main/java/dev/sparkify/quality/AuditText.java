package dev.sparkify.quality;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes the report of an audit as an aligned table. */
final class AuditText {
    private static final List<String> HEAD = List.of("result", "violations", "table", "check", "such as");
    private static final int NUMBER = 1;

    private AuditText() {}

    static String of(AuditReport report) {
        var body = report.checks().stream().map(AuditText::row);
        return String.format(
                        Locale.ROOT,
                        "%d checks, %d failed, %d warned\n",
                        report.checks().size(),
                        report.failures().size(),
                        report.warnings().size())
                + table(Stream.concat(Stream.of(HEAD), body).toList());
    }

    private static List<String> row(CheckReport check) {
        return List.of(
                check.failed() ? "FAILED" : check.passed() ? "passed" : "warned",
                String.format(Locale.ROOT, "%,d", check.violations()),
                check.table(),
                check.check(),
                check.samples());
    }

    private static String table(List<List<String>> rows) {
        var widths = IntStream.range(0, HEAD.size())
                .map(i ->
                        rows.stream().mapToInt(row -> row.get(i).length()).max().orElse(0))
                .toArray();
        return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(List<String> row, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(i -> String.format(Locale.ROOT, "%" + (i == NUMBER ? "" : "-") + widths[i] + "s", row.get(i)))
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }
}

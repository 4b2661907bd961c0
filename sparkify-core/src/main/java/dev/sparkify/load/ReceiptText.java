package dev.sparkify.load;

import dev.sparkify.quality.CheckReport;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes a receipt as aligned tables. */
final class ReceiptText {
    private static final List<String> SOURCE_HEAD =
            List.of("source", "files found", "skipped", "loaded", "bytes", "read", "staged", "quarantined");

    private static final Set<Outcome> ALWAYS_SHOWN =
            EnumSet.of(Outcome.STAGED, Outcome.FILTERED, Outcome.INSERTED, Outcome.UPDATED, Outcome.UNKNOWN);

    private ReceiptText() {}

    static String of(LoadReport report) {
        return "load " + report.load() + ", " + report.checks() + " checks passed, "
                + report.duration().toMillis() + " ms\n"
                + table(SOURCE_HEAD, report.sources().stream().map(ReceiptText::row))
                + tables(report.tables())
                + warnings(report.warnings());
    }

    private static String warnings(List<CheckReport> warnings) {
        return warnings.stream()
                .map(check -> "warning: " + check.check() + ": " + grouped(check.violations())
                        + (check.samples().isEmpty() ? "" : " (such as " + check.samples() + ")") + "\n")
                .collect(Collectors.joining());
    }

    /** What happened to no record of any table has no column. */
    private static String tables(List<TableReport> tables) {
        var outcomes = Stream.of(Outcome.values())
                .filter(outcome ->
                        ALWAYS_SHOWN.contains(outcome) || tables.stream().anyMatch(table -> table.count(outcome) != 0))
                .toList();
        var head = Stream.concat(Stream.of("table"), outcomes.stream().map(Outcome::title))
                .toList();
        return table(head, tables.stream().map(table -> row(table, outcomes)));
    }

    private static List<String> row(SourceReport source) {
        return cells(
                source.staging(),
                source.filesFound(),
                source.filesSkipped(),
                source.filesLoaded(),
                source.bytes(),
                source.read(),
                source.staged(),
                source.quarantined());
    }

    private static List<String> row(TableReport table, List<Outcome> outcomes) {
        return cells(table.table(), outcomes.stream().mapToLong(table::count).toArray());
    }

    private static List<String> cells(String name, long... numbers) {
        return Stream.concat(Stream.of(name), Arrays.stream(numbers).mapToObj(ReceiptText::grouped))
                .toList();
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String table(List<String> head, Stream<List<String>> body) {
        var rows = Stream.concat(Stream.of(head), body).toList();
        var widths = IntStream.range(0, head.size())
                .map(i ->
                        rows.stream().mapToInt(row -> row.get(i).length()).max().orElse(0))
                .toArray();
        return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(List<String> row, int[] widths) {
        return IntStream.range(0, row.size())
                .mapToObj(i -> i == 0 ? padded(row.get(0), -widths[0]) : padded(row.get(i), widths[i]))
                .collect(Collectors.joining("  "));
    }

    private static String padded(String text, int width) {
        return String.format(Locale.ROOT, "%" + width + "s", text);
    }
}

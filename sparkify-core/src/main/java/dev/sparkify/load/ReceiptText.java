package dev.sparkify.load;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes a receipt as aligned tables. */
final class ReceiptText {
    private static final List<String> SOURCE_HEAD =
            List.of("source", "files found", "skipped", "loaded", "bytes", "read", "staged");
    private static final List<String> TABLE_HEAD = List.of(
            "table",
            "staged",
            "filtered",
            "duplicate",
            "of history",
            "conflicting",
            "collapsed",
            "inserted",
            "updated",
            "unchanged",
            "resolved",
            "unknown");

    private ReceiptText() {}

    static String of(LoadReport report) {
        return "load " + report.load() + ", " + report.checks() + " checks passed, "
                + report.duration().toMillis() + " ms\n"
                + table(SOURCE_HEAD, report.sources().stream().map(ReceiptText::row))
                + table(TABLE_HEAD, report.tables().stream().map(ReceiptText::row));
    }

    private static List<String> row(SourceReport source) {
        return cells(
                source.staging(),
                source.filesFound(),
                source.filesSkipped(),
                source.filesLoaded(),
                source.bytes(),
                source.read(),
                source.staged());
    }

    private static List<String> row(TableReport table) {
        return cells(
                table.table(),
                table.staged(),
                table.filtered(),
                table.duplicate(),
                table.duplicateOfHistory(),
                table.conflicting(),
                table.collapsed(),
                table.inserted(),
                table.updated(),
                table.unchanged(),
                table.resolved(),
                table.unknown());
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

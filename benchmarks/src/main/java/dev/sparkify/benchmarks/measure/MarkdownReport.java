package dev.sparkify.benchmarks.measure;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes results as rows of a Markdown table: one a contestant, with a column for each reference that it is compared with.
 *
 * @param references the names of those to compare with; who took no part has dashes
 */
public record MarkdownReport(List<String> references) {
    private static final String NOT_KNOWN = "–";

    /** Takes a copy. */
    public MarkdownReport {
        references = List.copyOf(references);
    }

    /**
     * Writes the head of the table.
     *
     * @return two lines
     */
    public String head() {
        var titles = Stream.concat(
                        Stream.of(
                                "workload",
                                "program",
                                "seconds (least–greatest)",
                                "CPU seconds",
                                "records/s",
                                "MB/s",
                                "peak RSS, MB"),
                        references.stream().map(reference -> "× " + reference))
                .toList();
        return row(titles) + row(titles.stream().map(title -> "---").toList());
    }

    /**
     * Writes a row for each contestant.
     *
     * @param workload what was measured
     * @param results what they took
     * @return the lines
     */
    public String rows(String workload, Results results) {
        return results.series().stream()
                .map(series -> row(cells(workload, results, series)))
                .collect(Collectors.joining());
    }

    private List<String> cells(String workload, Results results, Series series) {
        return Stream.concat(
                        Stream.of(
                                workload,
                                series.contestant(),
                                text("%.2f (%.2f–%.2f)", series.seconds(), series.fastest(), series.slowest()),
                                positive("%.2f", series.processorSeconds()),
                                positive("%,.0f", series.amount().records() / series.seconds()),
                                positive("%,.0f", series.amount().bytes() / 1e6 / series.seconds()),
                                positive("%,.0f", series.peakBytes() / 1e6)),
                        references.stream().map(reference -> ratio(results, series, reference)))
                .toList();
    }

    private static String ratio(Results results, Series series, String reference) {
        return results.ratio(series.contestant(), reference)
                .filter(ratio -> !series.contestant().equals(reference))
                .map(Ratio::asText)
                .orElse(NOT_KNOWN);
    }

    private static String positive(String form, double value) {
        return value > 0 ? text(form, value) : NOT_KNOWN;
    }

    private static String text(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}

package dev.sparkify.sql.advice;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes a review: what joins move as an aligned table, then what was found. */
final class ReviewText {
    private static final List<String> HEAD = List.of("join", "as laid out", "moves", "even", "copied", "by key");
    private static final int FIRST_NUMBER = 2;

    private ReviewText() {}

    static String of(Review review) {
        var findings = review.findings().stream().map(ReviewText::paragraph).collect(Collectors.joining());
        return head(review) + joins(review) + findings + proposals(review);
    }

    private static String head(Review review) {
        return String.format(
                Locale.ROOT,
                "Star %s on %d %s with %d slices: warnings %d, advice %d, notes %d\n",
                review.star(),
                review.cluster().nodes(),
                review.cluster().nodes() == 1 ? "node" : "nodes",
                review.cluster().slices(),
                review.of(Severity.WARNING).size(),
                review.of(Severity.ADVICE).size(),
                review.of(Severity.NOTE).size());
    }

    private static String proposals(Review review) {
        return review.proposals().isEmpty()
                ? ""
                : review.proposals().stream()
                        .map(proposal -> "\n  " + proposal.text())
                        .collect(Collectors.joining("", "\nThe adviser would lay out otherwise:", "\n"));
    }

    private static String joins(Review review) {
        return review.joins().isEmpty()
                ? ""
                : table(Stream.concat(Stream.of(HEAD), review.joins().stream().map(ReviewText::row))
                        .toList());
    }

    private static List<String> row(JoinReview join) {
        return List.of(
                join.join(),
                join.asLaidOut().label(),
                join.asLaidOut().amount(),
                join.even().amount(),
                join.copied().amount(),
                join.collocated().amount());
    }

    private static String table(List<List<String>> rows) {
        var widths = IntStream.range(0, HEAD.size())
                .map(i ->
                        rows.stream().mapToInt(row -> row.get(i).length()).max().orElse(0))
                .toArray();
        return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining("\n", "\n", "\n"));
    }

    private static String line(List<String> row, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(i ->
                        String.format(Locale.ROOT, "%" + (i < FIRST_NUMBER ? "-" : "") + widths[i] + "s", row.get(i)))
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }

    private static String paragraph(Finding finding) {
        return "\n" + finding.severity() + " " + finding.subject() + ": " + finding.reason() + "\n  do: "
                + finding.remedy() + "\n  see: " + finding.source() + "\n";
    }
}

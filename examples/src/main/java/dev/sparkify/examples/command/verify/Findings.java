package dev.sparkify.examples.command.verify;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.sparkify.test.contract.Candidate;
import dev.sparkify.test.contract.CaseReport;
import dev.sparkify.test.contract.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Collects what came of the cases, and writes it. Used by one thread. */
public final class Findings {
    private final String candidate;
    private final Map<String, String> deviations;
    private final List<CaseReport> all = new ArrayList<>();

    /**
     * Begins with none.
     *
     * @param candidate what is tried
     */
    public Findings(Candidate candidate) {
        this.candidate = candidate.name();
        this.deviations = Map.copyOf(candidate.deviations());
    }

    /**
     * Adds one.
     *
     * @param report what came of a case
     */
    public void add(CaseReport report) {
        all.add(report);
    }

    /**
     * Counts those of a kind.
     *
     * @param verdict how they ended
     * @return how many there are
     */
    public long count(Verdict verdict) {
        return all.stream().filter(report -> report.verdict() == verdict).count();
    }

    private long countStated() {
        return all.stream().filter(report -> stated(report).isPresent()).count();
    }

    /** A case passes also where the candidate does what it says that it does instead. */
    private Optional<String> stated(CaseReport report) {
        return Optional.ofNullable(deviations.get(report.contractCase().id()))
                .filter(found -> report.verdict() == Verdict.PASSED);
    }

    /**
     * Writes what came of a case for people.
     *
     * @param report what came of it
     * @return a line, and those of the difference or of the stated deviation below it
     */
    public String text(CaseReport report) {
        var tried = report.contractCase();
        var line = String.format(
                "%-12s  %s", stated(report).isPresent() ? "as stated" : word(report.verdict()), tried.toString());
        var difference = stated(report)
                .map(found -> "expected: " + tried.expected() + "; stated and found: " + found)
                .orElse(report.difference());
        if (difference.isEmpty()) {
            return line;
        }
        var below = String.format("%s%n(%s)", difference.stripTrailing(), tried.rule());
        return line + below.lines().map(found -> "\n    " + found).collect(Collectors.joining());
    }

    private static String word(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /**
     * Writes a summary for people.
     *
     * @return one line
     */
    public String summary() {
        return count(Verdict.PASSED) + " passed (" + countStated() + " of them deviate as stated), "
                + count(Verdict.DIFFERS) + " differ, " + count(Verdict.NOT_DECLARED)
                + " not declared";
    }

    /**
     * Writes all for programs: an object with {@code candidate}, the counts, {@code stated}, {@code left} and {@code cases}.
     *
     * @param out where to; left open
     * @param left what could not be removed
     */
    public void writeJson(PrintWriter out, List<String> left) {
        try (var json = JsonFactory.builder().build().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeStringField("candidate", candidate);
            for (var verdict : Verdict.values()) {
                json.writeNumberField(verdict.name().toLowerCase(Locale.ROOT), count(verdict));
            }
            json.writeNumberField("stated", countStated());
            json.writeArrayFieldStart("left");
            for (var stays : left) {
                json.writeString(stays);
            }
            json.writeEndArray();
            writeCases(json);
            json.writeEndObject();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        out.println();
    }

    private void writeCases(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("cases");
        for (var report : all) {
            json.writeStartObject();
            json.writeStringField("id", report.contractCase().id());
            json.writeStringField("title", report.contractCase().title());
            json.writeStringField("rule", report.contractCase().rule());
            json.writeStringField("verdict", report.verdict().name().toLowerCase(Locale.ROOT));
            json.writeStringField("stated", stated(report).orElse(""));
            json.writeStringField("difference", report.difference());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}

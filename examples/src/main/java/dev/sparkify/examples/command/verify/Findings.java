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
import java.util.stream.Collectors;

/** Collects what came of the cases, and writes it. Used by one thread. */
public final class Findings {
    private final String candidate;
    private final List<CaseReport> all = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();

    /**
     * Begins with none.
     *
     * @param candidate what is tried
     */
    public Findings(Candidate candidate) {
        this.candidate = candidate.name();
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

    /**
     * Adds what could not be torn down.
     *
     * @param left a line each
     */
    public void addTroubles(List<String> left) {
        troubles.addAll(left);
    }

    /**
     * Lists what could not be torn down.
     *
     * @return a line each
     */
    public List<String> troubles() {
        return List.copyOf(troubles);
    }

    /**
     * Writes what came of a case for people.
     *
     * @param report what came of it
     * @return a line, and those of the difference, also of a stated one, below it
     */
    public String text(CaseReport report) {
        var tried = report.contractCase();
        var line = String.format("%-12s  %s", word(report.verdict()), tried.toString());
        if (report.difference().isEmpty()) {
            return line;
        }
        var below = String.format("%s%n(%s)", report.difference().stripTrailing(), tried.rule());
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
        return count(Verdict.PASSED) + " passed, " + count(Verdict.DEVIATES) + " deviate as stated, "
                + count(Verdict.DIFFERS) + " differ, " + count(Verdict.NOT_DECLARED) + " not declared"
                + (troubles.isEmpty() ? "" : ", " + troubles.size() + " not torn down");
    }

    /**
     * Writes all for programs: an object with {@code candidate}, the counts, {@code troubles}, {@code left} and {@code cases}.
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
            writeTexts(json, "troubles", troubles);
            writeTexts(json, "left", left);
            writeCases(json);
            json.writeEndObject();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        out.println();
    }

    private static void writeTexts(JsonGenerator json, String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (var text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private void writeCases(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("cases");
        for (var report : all) {
            json.writeStartObject();
            json.writeStringField("id", report.contractCase().id());
            json.writeStringField("title", report.contractCase().title());
            json.writeStringField("rule", report.contractCase().rule());
            json.writeStringField("verdict", report.verdict().name().toLowerCase(Locale.ROOT));
            json.writeStringField("difference", report.difference());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}

package dev.sparkify.sql.execution;

import dev.sparkify.load.LoadReport;
import dev.sparkify.load.Outcome;
import dev.sparkify.load.SourceReport;
import dev.sparkify.load.TableReport;
import dev.sparkify.sql.plan.Amount;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Turns receipts into the numbers that the ledger keeps, and back. */
final class Amounts {
    private static final String SOURCE = "source_";

    private Amounts() {}

    static List<Amount> of(LoadReport report) {
        return Stream.concat(
                        report.sources().stream().flatMap(Amounts::of),
                        report.tables().stream().flatMap(Amounts::of))
                .toList();
    }

    private static Stream<Amount> of(SourceReport source) {
        var numbers = new LinkedHashMap<String, Long>();
        numbers.put("found", source.filesFound());
        numbers.put("skipped", source.filesSkipped());
        numbers.put("loaded", source.filesLoaded());
        numbers.put("bytes", source.bytes());
        numbers.put("read", source.read());
        numbers.put("staged", source.staged());
        numbers.put("quarantined", source.quarantined());
        return numbers.entrySet().stream()
                .map(entry -> new Amount(source.staging(), SOURCE + entry.getKey(), entry.getValue()));
    }

    private static Stream<Amount> of(TableReport table) {
        return Stream.of(Outcome.values())
                .filter(outcome -> outcome == Outcome.STAGED || table.count(outcome) != 0)
                .map(outcome -> new Amount(table.table(), measure(outcome), table.count(outcome)));
    }

    private static String measure(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    static boolean isOfSource(Map<String, Long> numbers) {
        return numbers.containsKey(SOURCE + "found");
    }

    static SourceReport source(String staging, Map<String, Long> numbers) {
        return new SourceReport(
                staging,
                number(numbers, "found"),
                number(numbers, "skipped"),
                number(numbers, "loaded"),
                number(numbers, "bytes"),
                number(numbers, "read"),
                number(numbers, "staged"),
                number(numbers, "quarantined"));
    }

    private static long number(Map<String, Long> numbers, String name) {
        return numbers.getOrDefault(SOURCE + name, 0L);
    }

    static TableReport table(String name, Map<String, Long> numbers) {
        var report = TableReport.of(name);
        for (var outcome : Outcome.values()) {
            report = report.with(outcome, numbers.getOrDefault(measure(outcome), 0L));
        }
        return report;
    }
}

package dev.sparkify.parity.random;

import dev.sparkify.error.SparkifyException;
import dev.sparkify.load.BadRecord;
import dev.sparkify.load.BadRecordsException;
import dev.sparkify.parity.oracle.Bad;
import dev.sparkify.parity.oracle.Reason;
import dev.sparkify.parity.oracle.Refusal;
import java.util.List;
import java.util.Map;

/** Tells whether a load was refused for the reason for which it must be. */
final class Failures {
    private static final Map<String, Reason> REASONS = Map.of(
            "NULL is not allowed", Reason.NULL,
            "a real key equals the one reserved", Reason.RESERVED,
            "the time is not in the years", Reason.OUT_OF_RANGE,
            "the time is after every version", Reason.OUT_OF_RANGE);

    private Failures() {}

    static boolean isAnyOf(List<Refusal> refusals, SparkifyException failure, boolean tellsPlaces) {
        return refusals.stream()
                .anyMatch(refusal -> is(refusal, failure) || (!tellsPlaces && isWithoutPlace(refusal, failure)));
    }

    /** What a rule finds is told by its reason alone; too many bad records are told by their places. */
    private static boolean isWithoutPlace(Refusal refusal, SparkifyException failure) {
        return switch (refusal.kind()) {
            case BAD_RECORDS ->
                !(failure instanceof BadRecordsException)
                        && refusal.bad().stream()
                                .anyMatch(bad -> bad.reasons().contains(reason(String.valueOf(failure.getMessage()))));
            case TOO_MANY_BAD -> failure instanceof BadRecordsException;
            case CHANGED_FILE, REFERENCE, LATE -> false;
        };
    }

    private static boolean is(Refusal refusal, SparkifyException failure) {
        var message = String.valueOf(failure.getMessage());
        return switch (refusal.kind()) {
            case BAD_RECORDS -> failure instanceof BadRecordsException bad && blames(refusal, bad);
            case TOO_MANY_BAD -> message.contains(refusal.subject() + ": more bad records than the quarantine takes");
            case CHANGED_FILE -> message.contains("changed since") && message.contains(refusal.subject() + "-");
            case REFERENCE -> message.contains(refusal.subject() + " refers to no member of");
            case LATE -> message.contains(refusal.subject() + ": records that are older than the latest");
        };
    }

    private static boolean blames(Refusal refusal, BadRecordsException failure) {
        return !failure.records().isEmpty()
                && failure.records().stream()
                        .allMatch(record -> refusal.bad().stream().anyMatch(bad -> isSame(bad, record)));
    }

    private static boolean isSame(Bad bad, BadRecord record) {
        return bad.place().line() == record.line()
                && bad.place().file().equals(fileName(record.file()))
                && bad.reasons().contains(reason(record.reason()));
    }

    static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    static Reason reason(String text) {
        return REASONS.entrySet().stream()
                .filter(entry -> text.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(text.contains(": more than ") ? Reason.TOO_LONG : Reason.UNREADABLE);
    }
}

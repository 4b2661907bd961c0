package dev.sparkify.parity.random;

import dev.sparkify.load.LoadReport;
import dev.sparkify.load.RejectedRecord;
import dev.sparkify.parity.oracle.Answer;
import dev.sparkify.parity.oracle.Rejected;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares receipts, and the records that were set aside. */
final class Receipts {
    private Receipts() {}

    static Optional<String> difference(Answer.Taken expected, LoadReport found) {
        if (found.load() != expected.load()) {
            return Optional.of("the load has number " + found.load() + " and must have " + expected.load());
        } else if (!found.sources().stream().allMatch(source -> source.addsUp())
                || !found.tables().stream().allMatch(table -> table.addsUp())) {
            return Optional.of("the receipt does not add up\n" + found.asText());
        }
        return difference("sources of the receipt", expected.sources(), found.sources())
                .or(() -> difference("tables of the receipt", expected.tables(), found.tables()));
    }

    private static Optional<String> difference(String what, List<?> expected, List<?> found) {
        return Rows.difference(what, Map.of(what, texts(expected)), Map.of(what, texts(found)));
    }

    private static List<String> texts(List<?> values) {
        return values.stream().map(Object::toString).toList();
    }

    static List<String> rejects(List<Rejected> rejects, boolean tellsPlaces) {
        return rejects.stream()
                .map(rejected -> tellsPlaces
                        ? text(rejected)
                        : withoutPlace(rejected.load(), rejected.bad().place().staging()))
                .toList();
    }

    private static String withoutPlace(long load, String staging) {
        return "a record for " + staging + " of load " + load;
    }

    /** Writes what a candidate set aside; where the model knows several reasons of a record, any of them is right. */
    static List<String> rejects(List<RejectedRecord> found, List<Rejected> expected, boolean tellsPlaces) {
        if (!tellsPlaces) {
            return found.stream()
                    .map(record -> withoutPlace(record.load(), record.staging()))
                    .toList();
        }
        return found.stream()
                .map(record -> expected.stream()
                        .filter(rejected -> isSame(rejected, record))
                        .map(Receipts::text)
                        .findFirst()
                        .orElse(record.toString()))
                .toList();
    }

    private static boolean isSame(Rejected rejected, RejectedRecord record) {
        var place = rejected.bad().place();
        return rejected.load() == record.load()
                && rejected.replacedBy() == record.replacedBy()
                && place.staging().equals(record.staging())
                && place.file().equals(Failures.fileName(record.file()))
                && place.line() == record.line()
                && rejected.bad().reasons().contains(Failures.reason(record.reason()));
    }

    private static String text(Rejected rejected) {
        return rejected.bad().place() + " of load " + rejected.load() + ", replaced by " + rejected.replacedBy();
    }
}

package dev.sparkify.test.contract;

import dev.sparkify.error.InputException;
import dev.sparkify.error.InvalidModelException;
import dev.sparkify.error.RetryableException;
import dev.sparkify.error.UnknownOutcomeException;
import dev.sparkify.load.BadRecordsException;
import java.util.List;
import java.util.stream.Collectors;

/** Writes how something was refused: the kind of the failure, and of bad records where they are, else its message. */
final class Refusal {
    private static final List<Class<? extends RuntimeException>> KINDS = List.of(
            BadRecordsException.class,
            InvalidModelException.class,
            InputException.class,
            RetryableException.class,
            UnknownOutcomeException.class);

    private Refusal() {}

    static String of(RuntimeException failure) {
        var kind = kind(failure);
        if (failure instanceof BadRecordsException bad) {
            return kind + ": "
                    + bad.records().stream()
                            .map(record -> place(record.file(), record.line()))
                            .collect(Collectors.joining(", "));
        }
        if (failure instanceof InvalidModelException invalid) {
            return kind + ": " + String.join("; ", invalid.problems());
        }
        var message = String.valueOf(failure.getMessage());
        return kind + ": " + message.lines().findFirst().orElse("");
    }

    /** Names what the caller may catch: kinds that a platform derives of its own are none of the contract's. */
    static String kind(RuntimeException failure) {
        return KINDS.stream()
                .filter(kind -> kind.isInstance(failure))
                .findFirst()
                .orElse(failure.getClass())
                .getSimpleName();
    }

    /** Names the file without its folder, which differs by platform. */
    static String place(String file, long line) {
        return file.replaceAll(".*[/\\\\]", "") + ":" + line;
    }
}

package dev.sparkify.report;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Writes numbers, bytes and times for people. */
final class Amounts {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final List<String> UNITS = List.of("B", "kB", "MB", "GB", "TB", "PB");
    private static final int STEP = 1_000;
    private static final int ONE_DIGIT = 10;

    private Amounts() {}

    static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    static String of(long count, String one, String many) {
        return number(count) + " " + (count == 1 ? one : many);
    }

    static String time(LocalDateTime at) {
        return TIME.format(at);
    }

    static String bytes(long bytes) {
        double amount = bytes;
        int unit = 0;
        while (amount >= STEP && unit < UNITS.size() - 1) {
            amount /= STEP;
            unit++;
        }
        return String.format(
                Locale.ROOT, amount < ONE_DIGIT && unit > 0 ? "%.1f %s" : "%.0f %s", amount, UNITS.get(unit));
    }
}

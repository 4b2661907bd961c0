package dev.sparkify.sql.advice;

import java.util.Locale;

/** Writes numbers for people. */
final class Amounts {
    private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB", "PB", "EB"};
    private static final int STEP = 1000;
    private static final double ROUNDED_UP = 999.5;
    private static final int WHOLE_FROM = 10;
    private static final int PERCENT = 100;

    private Amounts() {}

    /** Writes an amount in units of a thousand: two digits where there is one before the point. */
    static String bytes(long bytes) {
        double amount = bytes;
        int unit = 0;
        while (amount >= ROUNDED_UP) {
            amount /= STEP;
            unit++;
        }
        return String.format(
                Locale.ROOT, unit == 0 || amount >= WHOLE_FROM ? "%.0f %s" : "%.1f %s", amount, UNITS[unit]);
    }

    static String rows(long rows) {
        return String.format(Locale.ROOT, "%,d rows", rows);
    }

    static String share(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * PERCENT);
    }

    static String times(double factor) {
        return String.format(Locale.ROOT, "%.1f times", factor);
    }
}

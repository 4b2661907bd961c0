package dev.sparkify.report;

/**
 * Is the one place through which everything goes that is shown of records: rejected ones, samples of checks, answers. What
 * may not be shown is held back here.
 */
final class Disclosure {
    private static final int LONGEST = 2_000;

    private Disclosure() {}

    static String of(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …";
    }
}

package dev.sparkify.report;

import dev.sparkify.load.RejectedRecord;
import dev.sparkify.personal.Masking;
import dev.sparkify.schema.StarSchema;

/**
 * Is the one place through which everything goes that is shown of records: rejected ones, samples of checks, answers. What
 * may not be shown is held back here: of rejected records what is personal. Samples come masked; answers are what somebody
 * asked for.
 *
 * @param masking knows what is personal
 */
record Disclosure(Masking masking) {
    private static final int LONGEST = 2_000;

    static Disclosure of(StarSchema star) {
        return new Disclosure(Masking.of(star));
    }

    RejectedRecord of(RejectedRecord record) {
        return masking.masked(record);
    }

    static String of(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …";
    }
}

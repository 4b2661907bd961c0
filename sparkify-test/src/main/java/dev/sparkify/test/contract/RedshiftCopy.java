package dev.sparkify.test.contract;

import dev.sparkify.load.RejectedRecord;
import java.util.Map;

/**
 * States where Amazon Redshift's own COPY, as documented, changes a value without a word that every platform here refuses, or
 * tells less of a bad record than the contract asks: it stops at the first, and rows do not tell where they come from.
 */
public final class RedshiftCopy {
    private static final Map<String, String> DEVIATIONS = Map.ofEntries(
            Map.entry("varchar-blanks-beyond", "'abcd'"),
            Map.entry("varchar-only-blanks", "'    '"),
            Map.entry("char-blanks-beyond", "'abc'"),
            Map.entry("decimal-cut", "1.23"),
            Map.entry("decimal-half", "1.23"),
            Map.entry("date-with-time", "2018-11-01"),
            Map.entry("timestamp-zone", "2018-11-01 20:57:10.000000"),
            Map.entry("refused-all-named", "BadRecordsException: bad.json:1"),
            Map.entry("aside-too-many", "BadRecordsException: bad.json:1, bad.json:2"),
            Map.entry("refused-null", "InputException"),
            Map.entry("refused-reserved", "InputException"));

    private RedshiftCopy() {}

    /**
     * States them as a candidate does whose records are read by COPY.
     *
     * @return what is found, by the id of the case
     */
    public static Map<String, String> deviations() {
        return DEVIATIONS;
    }

    /**
     * Recognizes why a record was refused, by the code of the error, by words of Redshift's messages, which are not documented,
     * or by those of this library's own rules.
     *
     * @param record a record that a load set aside
     * @return the reason; what nobody foresaw is another
     */
    public static Reason reason(RejectedRecord record) {
        return CopyReasons.of(record.reason());
    }
}

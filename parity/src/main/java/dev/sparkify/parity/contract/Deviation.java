package dev.sparkify.parity.contract;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Names where the platform Redshift on the stand-in does otherwise than the contract demands, and why. */
public enum Deviation {
    /** COPY cuts blanks. */
    VARCHAR_BLANKS_BEYOND("varchar-blanks-beyond", "'abcd'", Why.BLANKS_CUT),
    /** COPY cuts blanks. */
    VARCHAR_ONLY_BLANKS("varchar-only-blanks", "'    '", Why.BLANKS_CUT),
    /** COPY cuts blanks. */
    CHAR_BLANKS_BEYOND("char-blanks-beyond", "'abc'", Why.BLANKS_CUT),
    /** COPY cuts digits. */
    DECIMAL_CUT("decimal-cut", "1.23", Why.DIGITS_CUT),
    /** COPY cuts digits. */
    DECIMAL_HALF("decimal-half", "1.23", Why.DIGITS_CUT),
    /** COPY drops the time of day. */
    DATE_WITH_TIME("date-with-time", "2018-11-01", "COPY drops a time behind a date, as documented"),
    /** Nobody says what COPY does. */
    BOOLEAN_1("boolean-1", "true", "no page says what COPY does with it; the stand-in takes what has one meaning"),
    /** The rule is not declared, but this half of it holds. */
    JSON_TOO_LARGE(
            "json-too-large",
            "refused: too large",
            "as demanded; the rule is not declared, since its other half, the width of rows, does not hold"),
    /** COPY stops at the first. */
    REFUSED_ALL_NAMED(
            "refused-all-named",
            "BadRecordsException: bad.json:1",
            "a COPY without MAXERROR stops at the first record that it cannot read"),
    /** COPY tells more than is asked. */
    ASIDE_TOO_MANY(
            "aside-too-many",
            "BadRecordsException: bad.json:1, bad.json:2",
            "a COPY that fails at MAXERROR has noted the records, so they are named"),
    /** COPY does not tell where rows come from. */
    REFUSED_NULL("refused-null", "InputException", Why.NO_PLACE),
    /** COPY does not tell where rows come from. */
    REFUSED_RESERVED("refused-reserved", "InputException", Why.NO_PLACE),
    /** Nobody says what COPY does. */
    TIMESTAMPTZ_NO_OFFSET(
            "timestamptz-no-offset",
            "2018-11-01 20:57:10.000000",
            "no page says what COPY does with it; the stand-in takes it for UTC"),
    /** PostgreSQL writes JSON with blanks. */
    SUPER_OBJECT(
            "super-object",
            "{\"a\": [1, true, null], \"b\": {\"c\": \"d\"}}",
            "a SUPER is jsonb, which is written with blanks"),
    /** PostgreSQL takes any row. */
    UPDATE_FROM_TWICE(
            "typed-update-from-twice",
            "accepted",
            "PostgreSQL has no error_on_nondeterministic_update: it takes any of the rows, as Redshift by default"),
    /** PostgreSQL keeps the fraction. */
    AVERAGE("query-average", "4.5", "PostgreSQL averages whole numbers to a NUMERIC"),
    /** PostgreSQL leaves NULL out. */
    CONCAT_NULL("query-concat-null", "a", "PostgreSQL's CONCAT leaves NULL out");

    private final String id;
    private final String found;
    private final String reason;

    Deviation(String id, String found, String reason) {
        this.id = id;
        this.found = found;
        this.reason = reason;
    }

    /**
     * Names the case.
     *
     * @return its id in the contract
     */
    public String id() {
        return id;
    }

    /**
     * Says what happens.
     *
     * @return what is found, as the contract writes it
     */
    public String found() {
        return found;
    }

    /**
     * Says why.
     *
     * @return a sentence without its full stop
     */
    public String reason() {
        return reason;
    }

    static Map<String, String> all() {
        return Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Deviation::id, Deviation::found));
    }

    /** Holds what several rest on. */
    private static final class Why {
        static final String BLANKS_CUT = "COPY cuts blanks beyond a width, as documented";
        static final String DIGITS_CUT = "COPY cuts digits that a DECIMAL has no place for, as documented";
        static final String NO_PLACE = "COPY does not tell from which file and line a row came, so what a check of"
                + " staged records finds is not traced back";

        private Why() {}
    }
}

package dev.sparkify.sql.plan;

import dev.sparkify.type.ColumnType;
import dev.sparkify.type.DecimalType;
import dev.sparkify.type.SimpleType;

/** Knows the forms of texts that every engine reads as the same number, date or time. */
final class TextForms {
    static final String WHOLE = "[+-]?0*[0-9]{1,19}";

    private static final String LONG_MONTHS = "(01|03|05|07|08|10|12)-(0[1-9]|[12][0-9]|3[01])";
    private static final String SHORT_MONTHS = "(04|06|09|11)-(0[1-9]|[12][0-9]|30)";
    private static final String FEBRUARY = "02-(0[1-9]|1[0-9]|2[0-8])";
    private static final String FOURTH = "(0[48]|[2468][048]|[13579][26])";
    private static final String LEAP_DAY = "([0-9]{2}" + FOURTH + "|" + FOURTH + "00)-02-29";

    /** A day of the years 0 to 9999. */
    static final String DATE =
            "([0-9]{4}-(" + LONG_MONTHS + "|" + SHORT_MONTHS + "|" + FEBRUARY + ")|" + LEAP_DAY + ")";

    /** A day and a time of it, down to microseconds. */
    static final String TIMESTAMP = DATE + " ([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]{1,6})?";

    private TextForms() {}

    /** Returns the form of numbers that need not be rounded. */
    static String exact(DecimalType type) {
        int before = type.precision() - type.scale();
        var whole = before == 0 ? "0+" : "0*[0-9]{1," + before + "}";
        return "[+-]?" + whole + (type.scale() == 0 ? "" : "([.][0-9]{1," + type.scale() + "})?");
    }

    /**
     * Is the form of numbers that a type holds for certain.
     *
     * @param before most digits before the point
     * @param behind most digits behind it
     * @param exponent what may stand behind the sign of the exponent
     * @param most the greatest exponent
     */
    record Approximate(int before, int behind, String exponent, int most) {
        String regex() {
            return "[+-]?[0-9]{1," + before + "}([.][0-9]{1," + behind + "})?([eE][+-]?" + exponent + ")?";
        }

        String limits() {
            return before + " digits before the point and " + behind + " behind it, its exponent not beyond " + most;
        }
    }

    static Approximate approximate(ColumnType type) {
        return type == SimpleType.REAL
                ? new Approximate(18, 18, "(0?[0-9]|1[0-9])", 19)
                : new Approximate(30, 60, "[0-9]{1,2}", 99);
    }
}

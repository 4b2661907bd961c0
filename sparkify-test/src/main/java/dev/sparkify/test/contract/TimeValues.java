package dev.sparkify.test.contract;

import static dev.sparkify.test.contract.Chapter.VALUES;
import static dev.sparkify.test.contract.ValueColumn.DATE;
import static dev.sparkify.test.contract.ValueColumn.TIME;
import static dev.sparkify.test.contract.ValueColumn.TIMESTAMP;
import static dev.sparkify.test.contract.ValueColumn.TIMESTAMPTZ;

import dev.sparkify.spi.Feature;
import java.util.List;

/** Lists what becomes of dates and times. */
final class TimeValues {
    private static final Rule FORMS = Rule.declared(VALUES, "§5.6", Feature.TIME_FORMATS);
    private static final Rule EMPTY = Rule.declared(VALUES, "§5.3", Feature.EMPTY_TEXT_IS_NO_NUMBER);
    private static final Rule CUT = Rule.general(VALUES, "§5.6 r_DATEFORMAT_and_TIMEFORMAT_strings");
    private static final Rule ZONE = Rule.general(VALUES, "§2 r_Datetime_types");
    private static final String NO_TIME = Outcomes.refused(Reason.NO_TIME);

    private TimeValues() {}

    static List<ValueCase> all() {
        return List.of(
                of(FORMS, "date-fits", "YYYY-MM-DD", DATE, "2018-11-01", "2018-11-01", "reads it"),
                of(FORMS, "date-leap-day", "29 February of a leap year", DATE, "2016-02-29", "2016-02-29", "reads it"),
                of(
                        FORMS,
                        "date-no-leap-day",
                        "29 February of another",
                        DATE,
                        "2018-02-29",
                        NO_TIME,
                        "refuses it, error 1205"),
                of(FORMS, "date-american", "MM/DD/YYYY", DATE, "11/01/2018", NO_TIME, "refuses it: not the format"),
                of(CUT, "date-with-time", "A date with a time", DATE, "2018-11-01 10:00:00", NO_TIME, "drops the time"),
                of(
                        FORMS.unverified(),
                        "date-year-0",
                        "The year 0",
                        DATE,
                        "0000-01-01",
                        NO_TIME,
                        "nothing is documented"),
                of(EMPTY, "date-empty", "An empty text", DATE, "", Outcomes.NOTHING, "NULL"),
                of(
                        FORMS,
                        "timestamp-fits",
                        "YYYY-MM-DD HH:MI:SS",
                        TIMESTAMP,
                        "2018-11-01 20:57:10",
                        "2018-11-01 20:57:10.000000",
                        "reads it"),
                of(
                        FORMS,
                        "timestamp-microseconds",
                        "Six digits of a second",
                        TIMESTAMP,
                        "2018-11-01 20:57:10.796001",
                        "2018-11-01 20:57:10.796001",
                        "reads it"),
                of(
                        FORMS.unverified(),
                        "timestamp-nanoseconds",
                        "Seven digits of a second",
                        TIMESTAMP,
                        "2018-11-01 20:57:10.7960001",
                        NO_TIME,
                        "keeps microseconds"),
                of(
                        ZONE,
                        "timestamp-zone",
                        "A zone",
                        TIMESTAMP,
                        "2018-11-01 20:57:10+02",
                        NO_TIME,
                        "ignores the zone: 2018-11-01 20:57:10"),
                of(
                        FORMS,
                        "timestamp-hour-24",
                        "An hour that is not there",
                        TIMESTAMP,
                        "2018-11-01 25:00:00",
                        NO_TIME,
                        "refuses it, error 1206"),
                of(
                        FORMS,
                        "timestamp-epoch",
                        "Milliseconds",
                        TIMESTAMP,
                        "1541105830796",
                        NO_TIME,
                        "refuses it: not declared"),
                of(EMPTY, "timestamp-empty", "An empty text", TIMESTAMP, "", Outcomes.NOTHING, "NULL"),
                of(
                        ZONE,
                        "timestamptz-offset",
                        "An offset",
                        TIMESTAMPTZ,
                        "2018-11-01 20:57:10+02",
                        "2018-11-01 18:57:10.000000",
                        "stores UTC"),
                of(
                        FORMS.unverified(),
                        "timestamptz-no-offset",
                        "No offset",
                        TIMESTAMPTZ,
                        "2018-11-01 20:57:10",
                        NO_TIME,
                        "has a format that ends in one: YYYY-MM-DD HH:MI:SSOF"),
                of(FORMS, "time-fits", "HH:MI:SS", TIME, "20:57:10", "20:57:10", "reads it"),
                of(FORMS, "time-hour-24", "An hour that is not there", TIME, "25:00:00", NO_TIME, "refuses it"));
    }

    private static ValueCase of(
            Rule rule, String id, String title, ValueColumn column, String text, String expected, String redshift) {
        var json = '"' + text + '"';
        return ValueCase.of(rule.says(id, title + ", " + column.type(), redshift, expected), column, json);
    }
}

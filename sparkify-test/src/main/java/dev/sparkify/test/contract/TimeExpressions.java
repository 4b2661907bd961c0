package dev.sparkify.test.contract;

import static dev.sparkify.mapping.Expression.epochMillis;
import static dev.sparkify.test.contract.Chapter.EXPRESSIONS;
import static dev.sparkify.test.contract.Input.AT;
import static dev.sparkify.test.contract.Input.DAY;
import static dev.sparkify.test.contract.Input.DAY_TEXT;
import static dev.sparkify.test.contract.Input.MILLIS;
import static dev.sparkify.type.ColumnType.bool;
import static dev.sparkify.type.ColumnType.date;
import static dev.sparkify.type.ColumnType.integer;
import static dev.sparkify.type.ColumnType.timestamp;
import static dev.sparkify.type.ColumnType.varchar;

import dev.sparkify.mapping.Comparison.Operator;
import dev.sparkify.mapping.DatePart.Field;
import dev.sparkify.mapping.Expression;
import dev.sparkify.spi.Feature;
import dev.sparkify.type.ColumnType;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Lists what is computed of dates and times. */
final class TimeExpressions {
    private static final Rule PARTS = Rule.declared(EXPRESSIONS, "§10", Feature.DATE_PARTS);
    private static final Rule EPOCH = Rule.general(EXPRESSIONS, "§10 r_DATEADD_function");
    private static final Rule CASTS = Rule.general(EXPRESSIONS, "§2 r_Datetime_types");

    private TimeExpressions() {}

    static List<ExpressionCase> all() {
        return Stream.of(parts(), epochs(), casts()).flatMap(List::stream).toList();
    }

    private static List<ExpressionCase> parts() {
        return List.of(
                part("week-of-next-year", "31 December 2018 is in week 1", Field.WEEK, "2018-12-31", "1"),
                part("week-of-last-year", "1 January 2021 is in week 53", Field.WEEK, "2021-01-01", "53"),
                part("week-52", "1 January 2017, a Sunday, is in week 52", Field.WEEK, "2017-01-01", "52"),
                part("weekday-sunday", "Sunday is 0", Field.WEEKDAY, "2018-11-04", "0"),
                part("weekday-saturday", "Saturday is 6", Field.WEEKDAY, "2018-11-03", "6"),
                part("quarter", "September is in quarter 3", Field.QUARTER, "2018-09-30", "3"),
                part("day-of-year", "The last day of a leap year", Field.DAY_OF_YEAR, "2016-12-31", "366"),
                part("month", "The month, not the minute", Field.MONTH, "2018-11-01", "11"),
                part("year", "The year 1", Field.YEAR, "0001-01-01", "1"),
                of(
                        PARTS,
                        "hour",
                        "The hour of 24",
                        AT.part(Field.HOUR),
                        integer(),
                        "\"at\":\"2018-11-01 20:57:10.796\"",
                        "20"),
                of(
                        PARTS,
                        "minute",
                        "The minute",
                        AT.part(Field.MINUTE),
                        integer(),
                        "\"at\":\"2018-11-01 20:57:10.796\"",
                        "57"),
                of(
                        PARTS,
                        "second",
                        "The second is whole",
                        AT.part(Field.SECOND),
                        integer(),
                        "\"at\":\"2018-11-01 20:57:10.796\"",
                        "10"));
    }

    private static List<ExpressionCase> epochs() {
        return List.of(
                epoch("epoch", "Milliseconds are kept", "1541105830796", "2018-11-01 20:57:10.796000"),
                epoch("epoch-zero", "The first of 1970", "0", "1970-01-01 00:00:00.000000"),
                epoch("epoch-negative", "A millisecond before", "-1", "1969-12-31 23:59:59.999000"),
                epoch("epoch-negative-half", "A second and a half before", "-1500", "1969-12-31 23:59:58.500000"),
                epoch("epoch-far", "The last of 9999", "253402300799999", "9999-12-31 23:59:59.999000"),
                epoch("epoch-long-ago", "The first of the year 1", "-62135596800000", "0001-01-01 00:00:00.000000"));
    }

    private static List<ExpressionCase> casts() {
        return List.of(
                of(
                        CASTS,
                        "cast-time-date",
                        "A time to its date",
                        AT.castTo(date()),
                        date(),
                        "\"at\":\"2018-11-01 23:59:59.999\"",
                        "2018-11-01"),
                of(
                        CASTS,
                        "cast-date-time",
                        "A date to its midnight",
                        DAY.castTo(timestamp()),
                        timestamp(),
                        "\"day\":\"2018-11-01\"",
                        "2018-11-01 00:00:00.000000"),
                of(
                        CASTS,
                        "cast-text-date",
                        "A text to a date",
                        DAY_TEXT.castTo(date()),
                        date(),
                        "\"day_text\":\"2018-11-01\"",
                        "2018-11-01"),
                of(
                        CASTS,
                        "cast-date-text",
                        "A date to text",
                        DAY.castTo(varchar(10)),
                        varchar(10),
                        "\"day\":\"2018-11-01\"",
                        "'2018-11-01'"),
                of(
                        CASTS,
                        "date-later",
                        "A date after another",
                        DAY.compare(Operator.GREATER, Expression.date(LocalDate.of(2018, 10, 31))),
                        bool(),
                        "\"day\":\"2018-11-01\"",
                        "true"));
    }

    private static ExpressionCase part(String id, String title, Field field, String day, String expected) {
        return of(PARTS, id, title, DAY.part(field), integer(), "\"day\":\"" + day + '"', expected);
    }

    private static ExpressionCase epoch(String id, String title, String millis, String expected) {
        return of(EPOCH, id, title, epochMillis(MILLIS), timestamp(), "\"millis\":" + millis, expected);
    }

    private static ExpressionCase of(
            Rule rule,
            String id,
            String title,
            Expression expression,
            ColumnType type,
            String members,
            String expected) {
        return new ExpressionCase(rule.says(id, title, expected, expected), expression, type, members);
    }
}

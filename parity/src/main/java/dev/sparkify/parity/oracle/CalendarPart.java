package dev.sparkify.parity.oracle;

import dev.sparkify.mapping.DatePart;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.IsoFields;

/** Takes parts of dates and times. */
final class CalendarPart {
    private static final int DAYS_OF_WEEK = 7;

    private CalendarPart() {}

    static Object of(DatePart.Field field, Object moment) {
        var time = moment instanceof LocalDate day ? day.atStartOfDay() : (LocalDateTime) moment;
        return (long) part(field, time);
    }

    private static int part(DatePart.Field field, LocalDateTime time) {
        return switch (field) {
            case SECOND -> time.getSecond();
            case MINUTE -> time.getMinute();
            case HOUR -> time.getHour();
            case DAY -> time.getDayOfMonth();
            case DAY_OF_YEAR -> time.getDayOfYear();
            case WEEKDAY -> time.getDayOfWeek().getValue() % DAYS_OF_WEEK;
            case WEEK -> time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
            case MONTH -> time.getMonthValue();
            case QUARTER -> time.get(IsoFields.QUARTER_OF_YEAR);
            case YEAR -> time.getYear();
        };
    }
}

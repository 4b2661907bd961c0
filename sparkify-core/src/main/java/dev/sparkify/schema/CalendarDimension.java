package dev.sparkify.schema;

import static dev.sparkify.mapping.Expression.column;
import static dev.sparkify.mapping.Expression.number;
import static dev.sparkify.mapping.Expression.when;

import dev.sparkify.mapping.Arithmetic;
import dev.sparkify.mapping.DatePart.Field;
import dev.sparkify.mapping.Days;
import dev.sparkify.mapping.Expression;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.type.ColumnType;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes the calendar that most stars need: a row for each day, there from the creation of the schema on. For other columns
 * make a dimension of your own from {@link Mapping#fromDays}.
 */
public final class CalendarDimension {
    private static final Expression DAY = column(Days.DAY);
    private static final int NAME_BYTES = 9;

    private CalendarDimension() {}

    /**
     * Makes a calendar.
     *
     * @param name the dimension's name
     * @param first the first day
     * @param last the last day, included
     * @return a dimension with the key {@code date} and the attributes date_key (such as 20181130), year, quarter, month,
     *     month_name, week (ISO), day_of_year, day_of_month, weekday (0 is Sunday), weekday_name and is_weekend (Saturday and
     *     Sunday)
     * @throws dev.sparkify.error.InputException if the range is empty, or leaves the years 1 to 9999
     */
    public static DimensionTable between(String name, LocalDate first, LocalDate last) {
        return DimensionTable.named(name)
                .key("date", ColumnType.date())
                .attribute("date_key", ColumnType.integer())
                .attribute("year", ColumnType.integer())
                .attribute("quarter", ColumnType.integer())
                .attribute("month", ColumnType.integer())
                .attribute("month_name", ColumnType.varchar(NAME_BYTES))
                .attribute("week", ColumnType.integer())
                .attribute("day_of_year", ColumnType.integer())
                .attribute("day_of_month", ColumnType.integer())
                .attribute("weekday", ColumnType.integer())
                .attribute("weekday_name", ColumnType.varchar(NAME_BYTES))
                .attribute("is_weekend", ColumnType.bool())
                .madeFrom(mapping(first, last));
    }

    private static Mapping mapping(LocalDate first, LocalDate last) {
        var weekday = DAY.part(Field.WEEKDAY);
        return Mapping.fromDays(first, last)
                .set("date", DAY)
                .set("date_key", dateKey())
                .set("year", DAY.part(Field.YEAR))
                .set("quarter", DAY.part(Field.QUARTER))
                .set("month", DAY.part(Field.MONTH))
                .set("month_name", named(DAY.part(Field.MONTH), 1, monthNames()))
                .set("week", DAY.part(Field.WEEK))
                .set("day_of_year", DAY.part(Field.DAY_OF_YEAR))
                .set("day_of_month", DAY.part(Field.DAY))
                .set("weekday", weekday)
                .set("weekday_name", named(weekday, 0, weekdayNames()))
                .set("is_weekend", weekday.equalTo(number(0)).or(weekday.equalTo(number(6))));
    }

    private static Expression dateKey() {
        var year = DAY.part(Field.YEAR).compute(Arithmetic.Operator.TIMES, number(10_000));
        var month = DAY.part(Field.MONTH).compute(Arithmetic.Operator.TIMES, number(100));
        return year.compute(Arithmetic.Operator.PLUS, month)
                .compute(Arithmetic.Operator.PLUS, DAY.part(Field.DAY))
                .castTo(ColumnType.integer());
    }

    private static Expression named(Expression part, int first, List<String> names) {
        var open = when(part.equalTo(number(first)), Expression.text(names.get(0)));
        for (int i = 1; i < names.size() - 1; i++) {
            open = open.when(part.equalTo(number(first + i)), Expression.text(names.get(i)));
        }
        return open.otherwise(Expression.text(names.get(names.size() - 1)));
    }

    private static List<String> monthNames() {
        return Stream.of(Month.values())
                .map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                .toList();
    }

    private static List<String> weekdayNames() {
        return IntStream.range(0, DayOfWeek.values().length)
                .mapToObj(i -> DayOfWeek.SUNDAY.plus(i).getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                .toList();
    }
}

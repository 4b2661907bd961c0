package dev.sparkify.examples.guide;

import static dev.sparkify.mapping.Expression.column;
import static dev.sparkify.mapping.Expression.number;

import dev.sparkify.mapping.Arithmetic.Operator;
import dev.sparkify.mapping.DatePart.Field;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.type.ColumnType;
import java.time.LocalDate;

/** Makes a calendar with columns of one's own. */
public final class OwnCalendar {
    private OwnCalendar() {}

    /**
     * Makes the calendar of a year.
     *
     * @return a dimension that has its rows from the creation of the schema on
     */
    public static DimensionTable days() {
        // tag::calendar[]
        return DimensionTable.named("dim_day")
                .key("day", ColumnType.date())
                .attribute("year", ColumnType.integer())
                .attribute("month_of_all", ColumnType.integer())
                .madeFrom(Mapping.fromDays(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31))
                        .set("day", "day")
                        .set("year", column("day").part(Field.YEAR))
                        .set(
                                "month_of_all",
                                column("day")
                                        .part(Field.YEAR)
                                        .compute(Operator.TIMES, number(12))
                                        .compute(Operator.PLUS, column("day").part(Field.MONTH))));
        // end::calendar[]
    }
}

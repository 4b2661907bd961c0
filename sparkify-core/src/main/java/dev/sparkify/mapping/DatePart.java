package dev.sparkify.mapping;

import java.util.List;

/**
 * Takes a part of a date or time stamp.
 *
 * @param field which part
 * @param moment a DATE or TIMESTAMP
 */
public record DatePart(Field field, Expression moment) implements Expression {
    /** Names a part of a date. */
    public enum Field {
        /** Second of the minute, 0 to 59. */
        SECOND,
        /** Minute of the hour, 0 to 59. */
        MINUTE,
        /** Hour of the day, 0 to 23. */
        HOUR,
        /** Day of the month, 1 to 31. */
        DAY,
        /** Day of the year, 1 to 366. */
        DAY_OF_YEAR,
        /** Day of the week, 0 is Sunday. */
        WEEKDAY,
        /** Week of the ISO year, 1 to 53. */
        WEEK,
        /** Month of the year, 1 to 12. */
        MONTH,
        /** Quarter of the year, 1 to 4. */
        QUARTER,
        /** Calendar year. */
        YEAR
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.datePart(this);
    }

    @Override
    public List<Expression> operands() {
        return List.of(moment);
    }
}

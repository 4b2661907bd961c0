package dev.sparkify.sql.plan;

import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.SqlExpression.Binary;
import dev.sparkify.sql.statement.SqlExpression.Operator;
import dev.sparkify.type.ColumnType;
import dev.sparkify.type.SimpleType;
import java.math.BigDecimal;
import java.util.List;

/**
 * Is the range of a type of whole numbers.
 *
 * @param least the least number
 * @param most the greatest number
 */
record WholeRange(long least, long most) {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    static WholeRange of(ColumnType type) {
        if (type == SimpleType.SMALLINT) {
            return new WholeRange(Short.MIN_VALUE, Short.MAX_VALUE);
        }
        return type == SimpleType.INTEGER
                ? new WholeRange(Integer.MIN_VALUE, Integer.MAX_VALUE)
                : new WholeRange(Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /** Tells that a whole number is out of the range. */
    SqlExpression excludes(SqlExpression number) {
        return excludes(number, Operator.LESS, BigDecimal.valueOf(least), Operator.GREATER, BigDecimal.valueOf(most));
    }

    /** Tells that a number is out of the range once it is rounded. */
    SqlExpression excludesRounded(SqlExpression number) {
        return excludes(
                number,
                Operator.AT_MOST,
                BigDecimal.valueOf(least).subtract(HALF),
                Operator.AT_LEAST,
                BigDecimal.valueOf(most).add(HALF));
    }

    private static SqlExpression excludes(
            SqlExpression number, Operator isLess, BigDecimal least, Operator isMore, BigDecimal most) {
        return Terms.any(List.of(
                new Binary(isLess, number, CastRules.number(least)),
                new Binary(isMore, number, CastRules.number(most))));
    }

    @Override
    public String toString() {
        return "from " + least + " to " + most;
    }
}

package dev.sparkify.parity.random;

import static dev.sparkify.mapping.Expression.bool;
import static dev.sparkify.mapping.Expression.coalesce;
import static dev.sparkify.mapping.Expression.concat;
import static dev.sparkify.mapping.Expression.decimal;
import static dev.sparkify.mapping.Expression.epochMillis;
import static dev.sparkify.mapping.Expression.number;
import static dev.sparkify.mapping.Expression.text;
import static dev.sparkify.mapping.Expression.when;

import dev.sparkify.mapping.Arithmetic.Operator;
import dev.sparkify.mapping.Comparison;
import dev.sparkify.mapping.DatePart;
import dev.sparkify.mapping.Expression;
import dev.sparkify.mapping.TextFunction.Kind;
import dev.sparkify.mapping.TypeInference;
import dev.sparkify.type.ColumnType;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gives the shapes of what mappings compute. */
final class Formulas {
    private static final List<Expression> PLAIN =
            Stream.of(Field.values()).map(Field::value).toList();
    private static final Expression IS_RED = Field.COLOR.value().equalTo("red");
    private static final Expression IS_BIG = compared(Field.SIZE, Comparison.Operator.GREATER, number(0));
    private static final List<Expression> CONDITIONS = List.of(
            IS_RED,
            IS_BIG,
            IS_RED.or(IS_BIG),
            IS_RED.not(),
            IS_RED.and(Field.LIVE.value()),
            Field.LIVE.value(),
            Field.NAME.value().isNull().not(),
            Field.COLOR.value().notEqualTo("blue"),
            compared(Field.K, Comparison.Operator.AT_LEAST, text("ab")),
            compared(Field.NAME, Comparison.Operator.LESS, Field.COLOR.value()),
            compared(Field.PRICE, Comparison.Operator.AT_MOST, decimal("0.50")),
            compared(Field.SCORE, Comparison.Operator.GREATER, Field.SIZE.value()),
            compared(Field.AT, Comparison.Operator.LESS, epochMillis(Field.MS.value())));
    private static final List<Expression> COMPUTED = List.of(
            coalesce(Field.COLOR.value(), text("none")),
            coalesce(Field.SIZE.value(), Field.REV.value(), number(5)),
            Field.COLOR.value().nullIf(text("red")),
            Field.SIZE.value().nullIf(number(7)),
            concat(Field.K.value(), text("-"), Field.COLOR.value()),
            when(IS_BIG, text("big")).when(IS_RED, text("red")).otherwise(text("neither")),
            when(Field.LIVE.value(), Field.SIZE.value()).otherwise(Field.REV.value()),
            Field.COLOR.value().apply(Kind.LOWER),
            Field.COLOR.value().apply(Kind.UPPER),
            Field.NAME.value().apply(Kind.TRIM),
            Field.NAME.value().apply(Kind.LENGTH),
            Field.NAME.value().apply(Kind.SUBSTRING, number(2), number(3)),
            Field.COLOR.value().apply(Kind.REPLACE, text("e"), text("ee")).castTo(ColumnType.varchar(10)),
            Field.NAME.value().castTo(ColumnType.varchar(40)),
            computed(Field.SIZE, Operator.DIVIDED_BY, number(2)),
            computed(Field.SIZE, Operator.TIMES, number(-3)),
            computed(Field.N, Operator.MINUS, Field.SIZE.value()),
            computed(Field.PRICE, Operator.PLUS, Field.PRICE.value()),
            computed(Field.PRICE, Operator.TIMES, number(2)),
            computed(Field.SCORE, Operator.TIMES, number(2)),
            Field.SIZE.value().castTo(ColumnType.bigint()),
            Field.SIZE.value().castTo(ColumnType.varchar(12)),
            Field.SIZE.value().castTo(ColumnType.decimal(12, 1)),
            Field.AT.value().castTo(ColumnType.date()),
            Field.DAY.value().castTo(ColumnType.timestamp()),
            epochMillis(Field.MS.value()),
            epochMillis(Field.MS.value()).castTo(ColumnType.date()),
            text("always"),
            bool(true),
            IS_RED.or(Field.LIVE.value()));

    private Formulas() {}

    private static Expression compared(Field field, Comparison.Operator operator, Expression other) {
        return field.value().compare(operator, other);
    }

    private static Expression computed(Field field, Operator operator, Expression other) {
        return field.value().compute(operator, other);
    }

    static Expression condition(Chance chance) {
        return chance.of(CONDITIONS);
    }

    static Expression any(Chance chance) {
        if (chance.is(40)) {
            return chance.of(PLAIN);
        } else if (chance.is(20)) {
            var field = chance.of(List.of(DatePart.Field.values()));
            return (chance.is(50) ? Field.AT.value() : epochMillis(Field.MS.value())).part(field);
        }
        return chance.of(COMPUTED);
    }

    static ColumnType typeOf(Expression expression) {
        var types = Stream.of(Field.values()).collect(Collectors.toMap(Field::column, Field::type));
        return new TypeInference(types, problem -> {
                    throw new IllegalArgumentException(problem);
                })
                .typeOf(expression)
                .orElseThrow();
    }
}

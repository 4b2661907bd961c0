package dev.sparkify.test.contract;

import static dev.sparkify.mapping.Expression.number;
import static dev.sparkify.test.contract.Chapter.EXPRESSIONS;
import static dev.sparkify.test.contract.Input.BIG;
import static dev.sparkify.test.contract.Input.DIGITS;
import static dev.sparkify.test.contract.Input.I;
import static dev.sparkify.test.contract.Input.J;
import static dev.sparkify.test.contract.Input.PRICE;
import static dev.sparkify.test.contract.Input.RATE;
import static dev.sparkify.test.contract.Input.X;
import static dev.sparkify.type.ColumnType.bigint;
import static dev.sparkify.type.ColumnType.decimal;
import static dev.sparkify.type.ColumnType.doublePrecision;
import static dev.sparkify.type.ColumnType.integer;
import static dev.sparkify.type.ColumnType.varchar;

import dev.sparkify.mapping.Arithmetic.Operator;
import dev.sparkify.mapping.Expression;
import dev.sparkify.spi.Feature;
import dev.sparkify.type.ColumnType;
import java.util.List;

/** Lists what is computed of numbers. */
final class NumberExpressions {
    private static final Rule QUOTIENT =
            Rule.declared(EXPRESSIONS, "§10", Feature.WHOLE_QUOTIENT).unverified();
    private static final Rule ROUNDED = Rule.declared(EXPRESSIONS, "§2", Feature.DECIMAL_ROUNDED_BY_INSERT);
    private static final Rule ARITHMETIC =
            Rule.general(EXPRESSIONS, "§2 r_numeric_computations201").unverified();
    private static final Rule CASTS =
            Rule.general(EXPRESSIONS, "§2 r_CAST_function").unverified();
    private static final Expression QUOTIENT_OF_TWO = I.compute(Operator.DIVIDED_BY, J);
    private static final Expression CENTS = RATE.castTo(decimal(9, 2));

    private NumberExpressions() {}

    static List<ExpressionCase> all() {
        return List.of(
                of(QUOTIENT, "quotient", "7 / 2", QUOTIENT_OF_TWO, integer(), "\"i\":7,\"j\":2", "3"),
                of(QUOTIENT, "quotient-negative", "-7 / 2", QUOTIENT_OF_TWO, integer(), "\"i\":-7,\"j\":2", "-3"),
                of(QUOTIENT, "quotient-of-negative", "7 / -2", QUOTIENT_OF_TWO, integer(), "\"i\":7,\"j\":-2", "-3"),
                of(QUOTIENT, "quotient-both-negative", "-7 / -2", QUOTIENT_OF_TWO, integer(), "\"i\":-7,\"j\":-2", "3"),
                of(QUOTIENT, "quotient-below-one", "1 / 2", QUOTIENT_OF_TWO, integer(), "\"i\":1,\"j\":2", "0"),
                of(
                        QUOTIENT,
                        "quotient-bigint",
                        "A BIGINT by a literal",
                        BIG.compute(Operator.DIVIDED_BY, number(1000)),
                        bigint(),
                        "\"big\":9223372036854775807",
                        "9223372036854775"),
                of(ARITHMETIC, "quotient-null", "7 / NULL", QUOTIENT_OF_TWO, integer(), "\"i\":7", "NULL"),
                of(
                        ARITHMETIC,
                        "quotient-double",
                        "7 / 2 of DOUBLE PRECISION",
                        X.compute(Operator.DIVIDED_BY, number(2)),
                        doublePrecision(),
                        "\"x\":7",
                        "3.5"),
                of(
                        ARITHMETIC,
                        "sum-decimal",
                        "A sum of decimals",
                        PRICE.compute(Operator.PLUS, RATE),
                        decimal(11, 3),
                        "\"price\":0.10,\"rate\":0.205",
                        "0.305"),
                of(
                        ARITHMETIC,
                        "product-decimal",
                        "A product of decimals",
                        PRICE.compute(Operator.TIMES, RATE),
                        decimal(18, 5),
                        "\"price\":1.25,\"rate\":0.105",
                        "0.13125"),
                of(
                        ARITHMETIC,
                        "product-whole",
                        "A whole number times a decimal",
                        I.compute(Operator.TIMES, PRICE),
                        decimal(19, 2),
                        "\"i\":3,\"price\":0.35",
                        "1.05"),
                of(
                        ARITHMETIC,
                        "difference",
                        "A difference",
                        I.compute(Operator.MINUS, J),
                        integer(),
                        "\"i\":3,\"j\":5",
                        "-2"),
                of(ROUNDED, "cast-decimal-half", "2.345 to two places", CENTS, decimal(9, 2), "\"rate\":2.345", "2.35"),
                of(
                        ROUNDED,
                        "cast-decimal-below-half",
                        "2.344 to two places",
                        CENTS,
                        decimal(9, 2),
                        "\"rate\":2.344",
                        "2.34"),
                of(
                        ROUNDED,
                        "cast-decimal-negative",
                        "-2.345 to two places",
                        CENTS,
                        decimal(9, 2),
                        "\"rate\":-2.345",
                        "-2.35"),
                of(
                        CASTS,
                        "cast-decimal-whole",
                        "2.500 to a whole number",
                        RATE.castTo(integer()),
                        integer(),
                        "\"rate\":2.500",
                        "3"),
                of(
                        CASTS,
                        "cast-text-whole",
                        "Digits to a number",
                        DIGITS.castTo(integer()),
                        integer(),
                        "\"digits\":\"-42\"",
                        "-42"),
                of(
                        CASTS,
                        "cast-whole-text",
                        "A number to text",
                        I.castTo(varchar(11)),
                        varchar(11),
                        "\"i\":-42",
                        "'-42'"),
                of(
                        CASTS,
                        "cast-decimal-text",
                        "A decimal to text keeps its places",
                        PRICE.castTo(varchar(12)),
                        varchar(12),
                        "\"price\":12.5",
                        "'12.50'"),
                of(
                        CASTS,
                        "cast-whole-double",
                        "A number to DOUBLE",
                        I.castTo(doublePrecision()),
                        doublePrecision(),
                        "\"i\":7",
                        "7"));
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

package dev.sparkify.mapping;

import static dev.sparkify.mapping.Expression.bool;
import static dev.sparkify.mapping.Expression.coalesce;
import static dev.sparkify.mapping.Expression.column;
import static dev.sparkify.mapping.Expression.concat;
import static dev.sparkify.mapping.Expression.date;
import static dev.sparkify.mapping.Expression.decimal;
import static dev.sparkify.mapping.Expression.epochMillis;
import static dev.sparkify.mapping.Expression.nothing;
import static dev.sparkify.mapping.Expression.number;
import static dev.sparkify.mapping.Expression.text;
import static dev.sparkify.mapping.Expression.timestamp;
import static dev.sparkify.mapping.Expression.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.sparkify.type.ColumnType;
import dev.sparkify.type.SimpleType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TypeInferenceTest {
    private static final Map<String, ColumnType> COLUMNS = Map.ofEntries(
            Map.entry("small", ColumnType.smallint()),
            Map.entry("whole", ColumnType.integer()),
            Map.entry("big", ColumnType.bigint()),
            Map.entry("price", ColumnType.decimal(10, 2)),
            Map.entry("rate", ColumnType.decimal(5, 4)),
            Map.entry("huge", ColumnType.decimal(38, 0)),
            Map.entry("real", ColumnType.real()),
            Map.entry("length", ColumnType.doublePrecision()),
            Map.entry("name", ColumnType.varchar(20)),
            Map.entry("code", ColumnType.character(4)),
            Map.entry("paid", ColumnType.bool()),
            Map.entry("day", ColumnType.date()),
            Map.entry("at", ColumnType.timestamp()),
            Map.entry("at_zone", ColumnType.timestamptz()),
            Map.entry("raw", SimpleType.SUPER));

    private final List<String> problems = new ArrayList<>();
    private final TypeInference inference = new TypeInference(COLUMNS, problems::add);

    private static Expression compute(String left, Arithmetic.Operator operator, String right) {
        return column(left).compute(operator, column(right));
    }

    static Stream<Arguments> typed() {
        var whenPaid = when(column("paid"), column("name"));
        return Stream.of(
                arguments(column("NAME"), ColumnType.varchar(20)),
                arguments(text("é"), ColumnType.varchar(2)),
                arguments(text(""), ColumnType.varchar(1)),
                arguments(number(32767), ColumnType.smallint()),
                arguments(number(-32769), ColumnType.integer()),
                arguments(number(2147483648L), ColumnType.bigint()),
                arguments(decimal("0.19"), ColumnType.decimal(2, 2)),
                arguments(decimal("19.50"), ColumnType.decimal(4, 2)),
                arguments(decimal("1e3"), ColumnType.decimal(4, 0)),
                arguments(decimal("0"), ColumnType.decimal(1, 0)),
                arguments(bool(true), ColumnType.bool()),
                arguments(date(LocalDate.EPOCH), ColumnType.date()),
                arguments(timestamp(LocalDate.EPOCH.atStartOfDay()), ColumnType.timestamp()),
                arguments(nothing(ColumnType.character(3)), ColumnType.character(3)),
                arguments(compute("small", Arithmetic.Operator.PLUS, "whole"), ColumnType.integer()),
                arguments(compute("whole", Arithmetic.Operator.DIVIDED_BY, "big"), ColumnType.bigint()),
                arguments(compute("price", Arithmetic.Operator.PLUS, "rate"), ColumnType.decimal(13, 4)),
                arguments(compute("price", Arithmetic.Operator.MINUS, "whole"), ColumnType.decimal(13, 2)),
                arguments(compute("price", Arithmetic.Operator.TIMES, "rate"), ColumnType.decimal(15, 6)),
                arguments(compute("real", Arithmetic.Operator.TIMES, "whole"), ColumnType.doublePrecision()),
                arguments(compute("price", Arithmetic.Operator.DIVIDED_BY, "length"), ColumnType.doublePrecision()),
                arguments(column("whole").equalTo(column("length")), ColumnType.bool()),
                arguments(column("code").equalTo(column("name")), ColumnType.bool()),
                arguments(column("paid").and(column("name").isNull()), ColumnType.bool()),
                arguments(column("paid").not(), ColumnType.bool()),
                arguments(coalesce(column("name"), text("none")), ColumnType.varchar(20)),
                arguments(coalesce(column("small"), column("price")), ColumnType.decimal(10, 2)),
                arguments(column("name").nullIf(text("")), ColumnType.varchar(20)),
                arguments(whenPaid.otherwise(column("code")), ColumnType.varchar(20)),
                arguments(column("name").castTo(ColumnType.integer()), ColumnType.integer()),
                arguments(column("at").castTo(ColumnType.date()), ColumnType.date()),
                arguments(column("day").castTo(ColumnType.timestamp()), ColumnType.timestamp()),
                arguments(column("length").castTo(ColumnType.varchar(30)), ColumnType.varchar(30)),
                arguments(column("big").castTo(ColumnType.smallint()), ColumnType.smallint()),
                arguments(epochMillis(column("big")), ColumnType.timestamp()),
                arguments(column("day").part(DatePart.Field.YEAR), ColumnType.integer()),
                arguments(column("at").part(DatePart.Field.HOUR), ColumnType.integer()),
                arguments(column("name").apply(TextFunction.Kind.LOWER), ColumnType.varchar(20)),
                arguments(column("code").apply(TextFunction.Kind.UPPER), ColumnType.character(4)),
                arguments(column("name").apply(TextFunction.Kind.TRIM), ColumnType.varchar(20)),
                arguments(column("name").apply(TextFunction.Kind.LENGTH), ColumnType.integer()),
                arguments(
                        column("name").apply(TextFunction.Kind.SUBSTRING, number(1), column("whole")),
                        ColumnType.varchar(20)),
                arguments(
                        column("name").apply(TextFunction.Kind.REPLACE, text("a"), text("b")),
                        ColumnType.varchar(65535)),
                arguments(concat(column("name"), text(" "), column("code")), ColumnType.varchar(25)));
    }

    @ParameterizedTest
    @MethodSource("typed")
    void findsTheType(Expression expression, ColumnType type) {
        assertThat(inference.typeOf(expression)).contains(type);
        assertThat(problems).isEmpty();
    }

    @Test
    void neverMakesATextLongerThanRedshiftTakes() {
        var longest = column("name").apply(TextFunction.Kind.REPLACE, text("a"), text("b"));

        assertThat(inference.typeOf(concat(longest, longest))).contains(ColumnType.varchar(65535));
        assertThat(inference.typeOf(text("x".repeat(65536)))).contains(ColumnType.varchar(65535));
    }

    static Stream<Arguments> problematic() {
        var never = column("paid").equalTo(column("paid"));
        return Stream.of(
                arguments(column("nme"), "no such column nme (did you mean name?)"),
                arguments(column("weather_of_day"), "no such column weather_of_day"),
                arguments(
                        compute("name", Arithmetic.Operator.PLUS, "whole"),
                        "cannot compute VARCHAR(20) + INTEGER; cast both sides to DOUBLE PRECISION"),
                arguments(
                        compute("price", Arithmetic.Operator.DIVIDED_BY, "rate"),
                        "cannot compute DECIMAL(10, 2) / DECIMAL(5, 4); cast both sides to DOUBLE PRECISION"),
                arguments(
                        compute("huge", Arithmetic.Operator.TIMES, "rate"),
                        "cannot compute DECIMAL(38, 0) * DECIMAL(5, 4); cast both sides to DOUBLE PRECISION"),
                arguments(
                        column("name").equalTo(column("whole")),
                        "cannot compare VARCHAR(20) with INTEGER; cast one of them"),
                arguments(
                        column("at").equalTo(column("at_zone")),
                        "cannot compare TIMESTAMP with TIMESTAMPTZ; cast one of them"),
                arguments(
                        column("name").nullIf(number(0)), "cannot compare VARCHAR(20) with SMALLINT; cast one of them"),
                arguments(column("name").and(never), "VARCHAR(20) is not a condition"),
                arguments(column("whole").not(), "INTEGER is not a condition"),
                arguments(column("ghost").isNull(), "no such column ghost"),
                arguments(
                        coalesce(column("name"), column("whole")),
                        "no type holds both VARCHAR(20) and INTEGER; cast one of them"),
                arguments(when(column("name"), number(1)).otherwise(number(2)), "VARCHAR(20) is not a condition"),
                arguments(
                        when(never, column("day")).otherwise(column("at")),
                        "no type holds both DATE and TIMESTAMP; cast one of them"),
                arguments(column("paid").castTo(ColumnType.date()), "cannot cast BOOLEAN to DATE"),
                arguments(column("raw").castTo(ColumnType.varchar(9)), "cannot cast SUPER to VARCHAR(9)"),
                arguments(epochMillis(column("length")), "DOUBLE PRECISION is not milliseconds"),
                arguments(column("big").part(DatePart.Field.DAY), "BIGINT is not a date or time stamp"),
                arguments(column("at_zone").part(DatePart.Field.DAY), "TIMESTAMPTZ is not a date or time stamp"),
                arguments(column("whole").apply(TextFunction.Kind.LOWER), "INTEGER is not a text"),
                arguments(column("day").apply(TextFunction.Kind.LENGTH), "DATE is not a text"),
                arguments(
                        column("name").apply(TextFunction.Kind.SUBSTRING, text("1"), number(2)),
                        "VARCHAR(1) is not a position"),
                arguments(
                        column("name").apply(TextFunction.Kind.SUBSTRING, number(1), column("length")),
                        "DOUBLE PRECISION is not a number of characters"),
                arguments(
                        column("name").apply(TextFunction.Kind.REPLACE, number(1), text("b")),
                        "SMALLINT is not a text"),
                arguments(concat(column("name"), column("whole")), "INTEGER is not a text"),
                arguments(
                        column("name").apply(TextFunction.Kind.SUBSTRING, number(1)),
                        "SUBSTRING does not take 2 arguments"),
                arguments(concat(column("name")), "CONCAT does not take 1 arguments"),
                arguments(coalesce(), "COALESCE needs a value"),
                arguments(new Logic(Logic.Operator.AND, List.of()), "AND needs a condition"),
                arguments(new Case(List.of(), number(1)), "CASE needs a branch"),
                arguments(
                        decimal("1e38"),
                        "the number 1E+38 does not fit DECIMAL, which takes 38 digits, 37 of them behind the point"),
                arguments(
                        decimal("1e-38"),
                        "the number 1E-38 does not fit DECIMAL, which takes 38 digits, 37 of them behind the point"));
    }

    @ParameterizedTest
    @MethodSource("problematic")
    void tellsTheProblem(Expression expression, String problem) {
        inference.typeOf(expression);

        assertThat(problems).containsExactly(problem);
    }

    @Test
    void tellsEveryProblemOfOneExpression() {
        inference.demandCondition(column("ghost")
                .isNull()
                .and(column("name"))
                .or(epochMillis(column("name")).isNull()));

        assertThat(problems)
                .containsExactly(
                        "no such column ghost", "VARCHAR(20) is not a condition", "VARCHAR(20) is not milliseconds");
    }

    @Test
    void tellsNothingOfWhatFollowsFromAProblem() {
        assertThat(inference.typeOf(coalesce(column("ghost"), column("name")).equalTo(number(1))))
                .contains(ColumnType.bool());
        assertThat(problems).containsExactly("no such column ghost");
    }

    @Test
    void demandsACondition() {
        inference.demandCondition(column("paid"));
        assertThat(problems).isEmpty();

        inference.demandCondition(column("name"));
        assertThat(problems).containsExactly("VARCHAR(20) is not a condition");
    }
}

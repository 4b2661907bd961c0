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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.type.ColumnType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExpressionTest {
    private static final Expression A = column("A");
    private static final Expression B = column("b");

    @Test
    void foldsColumnsToLowerCase() {
        assertThat(A).isEqualTo(new ColumnReference("a"));
    }

    @Test
    void buildsEachVariant() {
        var isTrue = A.equalTo(B);

        assertThat(Stream.of(
                        A.equalTo("x"),
                        A.notEqualTo("x"),
                        A.compare(Comparison.Operator.AT_LEAST, B),
                        isTrue.and(isTrue),
                        isTrue.or(isTrue),
                        isTrue.not(),
                        A.isNull(),
                        coalesce(A, B),
                        A.nullIf(B),
                        when(isTrue, A).when(isTrue, B).otherwise(B),
                        A.castTo(ColumnType.integer()),
                        epochMillis(A),
                        A.part(DatePart.Field.WEEK),
                        A.compute(Arithmetic.Operator.TIMES, B),
                        concat(A, B),
                        A.apply(TextFunction.Kind.REPLACE, text("x"), text("y"))))
                .containsExactly(
                        new Comparison(Comparison.Operator.EQUAL, A, text("x")),
                        new Comparison(Comparison.Operator.NOT_EQUAL, A, text("x")),
                        new Comparison(Comparison.Operator.AT_LEAST, A, B),
                        new Logic(Logic.Operator.AND, List.of(isTrue, isTrue)),
                        new Logic(Logic.Operator.OR, List.of(isTrue, isTrue)),
                        new Negation(isTrue),
                        new NullTest(A),
                        new Coalesce(List.of(A, B)),
                        new NullIf(A, B),
                        new Case(List.of(new Case.Branch(isTrue, A), new Case.Branch(isTrue, B)), B),
                        new Cast(A, ColumnType.integer()),
                        new EpochMillis(A),
                        new DatePart(DatePart.Field.WEEK, A),
                        new Arithmetic(Arithmetic.Operator.TIMES, A, B),
                        new TextFunction(TextFunction.Kind.CONCAT, List.of(A, B)),
                        new TextFunction(TextFunction.Kind.REPLACE, List.of(A, text("x"), text("y"))));
    }

    @Test
    void buildsEachLiteral() {
        var day = LocalDate.of(2018, 11, 30);

        assertThat(Stream.of(
                        text("x"),
                        number(1),
                        decimal("0.19"),
                        bool(true),
                        date(day),
                        timestamp(day.atStartOfDay()),
                        nothing(ColumnType.date())))
                .containsExactly(
                        new Literal.Text("x"),
                        new Literal.Whole(1),
                        new Literal.Exact(new BigDecimal("0.19")),
                        new Literal.Truth(true),
                        new Literal.Day(day),
                        new Literal.Instant(day.atStartOfDay()),
                        new Literal.Nothing(ColumnType.date()));
    }

    @Test
    void rejectsADecimalThatIsNoNumber() {
        assertThatThrownBy(() -> decimal("many")).isInstanceOf(NumberFormatException.class);
    }

    @Test
    void namesTheColumnsItReadsOnceInTheOrderOfWriting() {
        var isLate = column("ended").compare(Comparison.Operator.GREATER, column("begun"));
        var expression = when(isLate.and(column("page").isNull()), coalesce(column("begun"), column("now")))
                .otherwise(nothing(ColumnType.timestamp()));

        assertThat(expression.columns()).containsExactly("ended", "begun", "page", "now");
    }

    @Test
    void listsItsOperandsInTheOrderOfWriting() {
        var isTrue = A.equalTo(B);

        assertThat(when(isTrue, A).otherwise(B).operands()).containsExactly(isTrue, A, B);
        assertThat(A.nullIf(B).operands()).containsExactly(A, B);
        assertThat(A.part(DatePart.Field.DAY).operands()).containsExactly(A);
        assertThat(A.castTo(ColumnType.date()).operands()).containsExactly(A);
        assertThat(A.isNull().operands()).containsExactly(A);
        assertThat(epochMillis(A).operands()).containsExactly(A);
        assertThat(A.compute(Arithmetic.Operator.PLUS, B).operands()).containsExactly(A, B);
        assertThat(isTrue.or(A).operands()).containsExactly(isTrue, A);
        assertThat(isTrue.not().operands()).containsExactly(isTrue);
        assertThat(concat(B, A).operands()).containsExactly(B, A);
        assertThat(text("x").operands()).isEmpty();
        assertThat(A.operands()).isEmpty();
    }

    @Test
    void keepsNoListOfItsCaller() {
        var values = new ArrayList<>(List.of(A));
        var coalesce = new Coalesce(values);
        var logic = new Logic(Logic.Operator.OR, values);
        var function = new TextFunction(TextFunction.Kind.TRIM, values);

        values.add(B);

        assertThat(coalesce.values()).containsExactly(A);
        assertThat(logic.conditions()).containsExactly(A);
        assertThat(function.arguments()).containsExactly(A);
    }

    @Test
    void leavesAnOpenCaseAsItWas() {
        var open = when(A.isNull(), B);
        var longer = open.when(B.isNull(), A);

        assertThat(open.branches()).hasSize(1);
        assertThat(longer.branches()).hasSize(2);
        assertThat(new Case(longer.branches(), text("x")).values()).containsExactly(B, A, text("x"));
    }

    @Test
    void writesItsOperatorsAsSqlDoes() {
        assertThat(Stream.of(Comparison.Operator.values()).map(Comparison.Operator::symbol))
                .containsExactly("=", "<>", "<", "<=", ">", ">=");
        assertThat(Stream.of(Arithmetic.Operator.values()).map(Arithmetic.Operator::symbol))
                .containsExactly("+", "-", "*", "/");
    }

    @Test
    void keepsTheTimeOfALiteralToTheLastDigit() {
        var time = LocalDateTime.of(2018, 11, 30, 23, 59, 59, 999_999_000);

        assertThat(timestamp(time)).isEqualTo(new Literal.Instant(time));
    }
}

package dev.sparkify.sql.plan;

import static dev.sparkify.mapping.Expression.coalesce;
import static dev.sparkify.mapping.Expression.column;
import static dev.sparkify.mapping.Expression.concat;
import static dev.sparkify.mapping.Expression.epochMillis;
import static dev.sparkify.mapping.Expression.nothing;
import static dev.sparkify.mapping.Expression.number;
import static dev.sparkify.mapping.Expression.text;
import static dev.sparkify.mapping.Expression.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.sparkify.error.InvalidModelException;
import dev.sparkify.mapping.Arithmetic;
import dev.sparkify.mapping.Comparison;
import dev.sparkify.mapping.DatePart;
import dev.sparkify.mapping.Expression;
import dev.sparkify.mapping.Logic;
import dev.sparkify.mapping.TextFunction;
import dev.sparkify.schema.StagingTable;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.type.ColumnType;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TranslationTest {
    private static final StagingTable STAGING = StagingTable.named("staging")
            .column("a", ColumnType.integer())
            .column("b", ColumnType.integer())
            .column("x", ColumnType.doublePrecision())
            .column("name", ColumnType.varchar(20))
            .column("code", ColumnType.character(4))
            .column("moment", ColumnType.bigint())
            .column("paid", ColumnType.bool());
    private static final Expression A = column("a");
    private static final Expression B = column("b");
    private static final String TRIMMED = "case when suffix(name, ' ') then rtrim(name, ' ') else name end";
    private static final Expression NAME = column("name");

    private final Translation translation = new Translation(STAGING);

    static Stream<Arguments> expressions() {
        var isPaid = column("paid");
        return Stream.of(
                arguments(A.compute(Arithmetic.Operator.PLUS, B), "a + b"),
                arguments(A.compute(Arithmetic.Operator.MINUS, B), "a - b"),
                arguments(A.compute(Arithmetic.Operator.TIMES, B), "a * b"),
                arguments(A.compute(Arithmetic.Operator.DIVIDED_BY, B), "a // b"),
                arguments(A.compute(Arithmetic.Operator.DIVIDED_BY, column("x")), "a / x"),
                arguments(A.compare(Comparison.Operator.EQUAL, B), "a = b"),
                arguments(A.compare(Comparison.Operator.NOT_EQUAL, B), "a <> b"),
                arguments(A.compare(Comparison.Operator.LESS, B), "a < b"),
                arguments(A.compare(Comparison.Operator.AT_MOST, B), "a <= b"),
                arguments(A.compare(Comparison.Operator.GREATER, B), "a > b"),
                arguments(A.compare(Comparison.Operator.AT_LEAST, B), "a >= b"),
                arguments(isPaid.and(A.isNull()).and(isPaid), "paid\n    and a is null\n    and paid"),
                arguments(isPaid.or(A.isNull()), "paid or a is null"),
                arguments(new Logic(Logic.Operator.OR, List.of(isPaid)), "paid"),
                arguments(isPaid.not(), "not paid"),
                arguments(A.isNull().not(), "a is not null"),
                arguments(coalesce(A, B, number(0)), "coalesce(a, b, 0)"),
                arguments(A.nullIf(B), "nullif(a, b)"),
                arguments(
                        NAME.nullIf(text("")),
                        "case when " + TRIMMED + " = '' then cast(null as varchar(20)) else name end"),
                arguments(NAME.equalTo(text("a")), TRIMMED + " = 'a'"),
                arguments(text("a ").equalTo(NAME), "rtrim('a ', ' ') = " + TRIMMED),
                arguments(concat(NAME, NAME).equalTo(text("")), "rtrim(name || name, ' ') = ''"),
                arguments(concat(column("code"), NAME), TRIMMED.replace("name", "code") + " || name"),
                arguments(NAME.castTo(ColumnType.character(4)), "rtrim(cast(name as char(4)), ' ')"),
                arguments(when(isPaid, A).otherwise(B), "case when paid then a else b end"),
                arguments(A.castTo(ColumnType.varchar(9)), "cast(a as varchar(9))"),
                arguments(nothing(ColumnType.date()), "cast(null as date)"),
                arguments(epochMillis(column("moment")), "epoch_ms(moment)"),
                arguments(
                        epochMillis(column("moment")).part(DatePart.Field.WEEKDAY),
                        "extract(dow from epoch_ms(moment))"),
                arguments(NAME.apply(TextFunction.Kind.LOWER), "lower(name)"),
                arguments(NAME.apply(TextFunction.Kind.UPPER), "upper(name)"),
                arguments(NAME.apply(TextFunction.Kind.TRIM), "trim(name, ' ')"),
                arguments(NAME.apply(TextFunction.Kind.LENGTH), "length(name)"),
                arguments(NAME.apply(TextFunction.Kind.SUBSTRING, number(1), A), "substring(name, 1, a)"),
                arguments(NAME.apply(TextFunction.Kind.REPLACE, text("a"), text("b")), "replace(name, 'a', 'b')"),
                arguments(concat(NAME, text("-"), NAME), "name || '-' || name"));
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void translates(Expression expression, String sql) {
        var query = Query.Select.of(List.of(new Query.Item(translation.of(expression), "z")));

        assertThat(Dialect.duckDb().render(query)).isEqualTo("select " + sql + " as z");
    }

    @Test
    void tellsTypes() {
        assertThat(translation.typeOf(A.compute(Arithmetic.Operator.TIMES, column("x"))))
                .isEqualTo(ColumnType.doublePrecision());
    }

    @Test
    void rejectsWhatIsNotStaged() {
        assertThatThrownBy(() -> translation.typeOf(column("nme")))
                .isInstanceOf(InvalidModelException.class)
                .hasMessage("staging: no such column nme (did you mean name?)");
    }
}

package dev.sparkify.sql.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.mapping.DatePart;
import dev.sparkify.mapping.Literal;
import dev.sparkify.sql.statement.Order;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.SqlExpression.Binary;
import dev.sparkify.sql.statement.SqlExpression.Call;
import dev.sparkify.sql.statement.SqlExpression.Function;
import dev.sparkify.sql.statement.SqlExpression.Operator;
import dev.sparkify.sql.statement.TableName;
import dev.sparkify.type.ColumnType;
import dev.sparkify.type.SimpleType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Shows every expression in every dialect. */
class ExpressionsTest {
    private static final SqlExpression A = column("a");
    private static final SqlExpression B = column("b");
    private static final SqlExpression C = column("c");

    private static SqlExpression column(String name) {
        return new SqlExpression.Name(Optional.empty(), name);
    }

    private static SqlExpression value(Literal literal) {
        return new SqlExpression.Value(literal);
    }

    private static Binary binary(Operator operator, SqlExpression left, SqlExpression right) {
        return new Binary(operator, left, right);
    }

    private static SqlExpression not(SqlExpression condition) {
        return new SqlExpression.Not(condition);
    }

    private static SqlExpression isNull(SqlExpression value) {
        return new SqlExpression.IsNull(value);
    }

    private static SqlExpression call(Function function, SqlExpression... arguments) {
        return new Call(function, List.of(arguments));
    }

    private static String written(Dialect dialect, SqlExpression expression) {
        var text = dialect.render(Query.Select.of(List.of(new Query.Item(expression, "x"))));
        return text.substring("select ".length()).replaceFirst(" as x$", "");
    }

    private static void renders(SqlExpression expression, String text) {
        rendersOnDuckDb(expression, text);
        rendersOnRedshift(expression, text);
    }

    private static void rendersOnDuckDb(SqlExpression expression, String text) {
        assertThat(written(Dialect.duckDb(), expression)).isEqualTo(text);
    }

    private static void rendersOnRedshift(SqlExpression expression, String text) {
        assertThat(written(Dialect.redshift(), expression)).isEqualTo(text);
    }

    @Test
    void namesColumns() {
        renders(column("user"), "\"user\"");
        renders(new SqlExpression.Name(Optional.of("n"), "user"), "n.\"user\"");
    }

    @Test
    void writesLiterals() {
        renders(value(new Literal.Text("it's")), "'it''s'");
        renders(value(new Literal.Whole(-1)), "-1");
        renders(value(new Literal.Exact(new BigDecimal("0.190"))), "0.190");
        renders(value(new Literal.Truth(true)), "true");
        renders(value(new Literal.Truth(false)), "false");
        renders(value(new Literal.Day(LocalDate.of(1, 1, 1))), "date '0001-01-01'");
        renders(
                value(new Literal.Instant(LocalDateTime.of(2018, 11, 30, 7, 5, 9, 796_000_000))),
                "timestamp '2018-11-30 07:05:09.796000'");
        renders(value(new Literal.Nothing(ColumnType.varchar(9))), "cast(null as varchar(9))");
    }

    @Test
    void doublesABackslashOnRedshiftOnly() {
        rendersOnDuckDb(value(new Literal.Text("\\")), "'\\'");
        rendersOnRedshift(value(new Literal.Text("\\")), "'\\\\'");
    }

    @Test
    void writesEveryOperator() {
        assertThat(Stream.of(Operator.values())
                        .map(operator -> written(Dialect.duckDb(), binary(operator, A, B)))
                        .collect(Collectors.joining("\n")))
                .isEqualTo("""
                        a or b
                        a
                            and b
                        a = b
                        a = b
                        a <> b
                        a < b
                        a <= b
                        a > b
                        a >= b
                        a || b
                        a + b
                        a - b
                        a * b
                        a / b
                        a // b""");
    }

    @Test
    void cutsQuotientsOfWholeNumbersByTheOperatorOfTheEngine() {
        rendersOnDuckDb(binary(Operator.DIVIDE_WHOLE, A, B), "a // b");
        rendersOnRedshift(binary(Operator.DIVIDE_WHOLE, A, B), "a / b");
    }

    @Test
    void putsParenthesesWhereTheOrderNeedsThem() {
        renders(binary(Operator.TIMES, binary(Operator.PLUS, A, B), C), "(a + b) * c");
        renders(binary(Operator.PLUS, A, binary(Operator.TIMES, B, C)), "a + b * c");
        renders(binary(Operator.MINUS, A, binary(Operator.MINUS, B, C)), "a - (b - c)");
        renders(binary(Operator.MINUS, binary(Operator.MINUS, A, B), C), "a - b - c");
        renders(binary(Operator.DIVIDE, A, binary(Operator.TIMES, B, C)), "a / (b * c)");
        renders(binary(Operator.AND, binary(Operator.OR, A, B), C), "(a or b)\n    and c");
        renders(binary(Operator.OR, binary(Operator.AND, A, B), C), "(a\n    and b) or c");
        renders(binary(Operator.OR, A, binary(Operator.OR, B, C)), "a or b or c");
        renders(binary(Operator.EQUAL, A, binary(Operator.CONCAT, B, C)), "a = b || c");
        renders(binary(Operator.MINUS, A, value(new Literal.Whole(-1))), "a - -1");
    }

    @Test
    void neverChainsComparisons() {
        renders(binary(Operator.EQUAL, binary(Operator.EQUAL, A, B), C), "(a = b) = c");
        renders(binary(Operator.LESS, A, binary(Operator.LESS, B, C)), "a < (b < c)");
        renders(binary(Operator.EQUAL, isNull(A), B), "(a is null) = b");
    }

    @Test
    void negatesWhatItIsToNegate() {
        renders(not(binary(Operator.EQUAL, A, B)), "not (a = b)");
        renders(not(A), "not a");
        renders(not(not(A)), "not (not a)");
        renders(not(isNull(A)), "a is not null");
        renders(binary(Operator.LESS, not(A), B), "(not a) < b");
        renders(binary(Operator.AND, not(A), not(B)), "not a\n    and not b");
    }

    @Test
    void testsForNull() {
        renders(isNull(A), "a is null");
        renders(isNull(binary(Operator.EQUAL, A, B)), "(a = b) is null");
        renders(isNull(binary(Operator.PLUS, A, B)), "a + b is null");
        renders(not(isNull(binary(Operator.OR, A, B))), "(a or b) is not null");
    }

    @Test
    void testsForDifference() {
        rendersOnDuckDb(new SqlExpression.Differs(A, B), "a is distinct from b");
        rendersOnRedshift(
                new SqlExpression.Differs(A, B),
                "(a <> b or (a is null and b is not null) or (a is not null and b is null))");
        rendersOnDuckDb(new SqlExpression.Differs(binary(Operator.EQUAL, A, B), C), "(a = b) is distinct from c");
        rendersOnRedshift(
                new SqlExpression.Differs(A, binary(Operator.OR, B, C)),
                "(a <> (b or c) or (a is null and (b or c) is not null) or (a is not null and (b or c) is null))");
    }

    @Test
    void callsFunctions() {
        renders(call(Function.COALESCE, A, B), "coalesce(a, b)");
        renders(call(Function.NULLIF, A, B), "nullif(a, b)");
        renders(call(Function.LOWER, A), "lower(a)");
        renders(call(Function.UPPER, A), "upper(a)");
        renders(call(Function.LENGTH, A), "length(a)");
        renders(call(Function.SUBSTRING, A, B, C), "substring(a, b, c)");
        renders(call(Function.REPLACE, A, B, C), "replace(a, b, c)");
        renders(call(Function.COUNT), "count(*)");
        renders(call(Function.COUNT, A), "count(a)");
        renders(call(Function.MAX, A), "max(a)");
    }

    @Test
    void countsOrIgnoresTheBlanksAtTheEndOfATextAsSaid() {
        var joined = binary(Operator.CONCAT, A, B);
        rendersOnDuckDb(call(Function.TRIM, A), "trim(a, ' ')");
        rendersOnRedshift(call(Function.TRIM, A), "trim(a)");
        rendersOnDuckDb(call(Function.RTRIM, A), "case when suffix(a, ' ') then rtrim(a, ' ') else a end");
        rendersOnDuckDb(call(Function.RTRIM, joined), "rtrim(a || b, ' ')");
        rendersOnRedshift(call(Function.RTRIM, A), "rtrim(a, ' ')");
        rendersOnDuckDb(binary(Operator.EQUAL, call(Function.UNPADDED, joined), B), "rtrim(a || b, ' ') = b");
        rendersOnRedshift(binary(Operator.EQUAL, call(Function.UNPADDED, joined), B), "a || b = b");
        rendersOnDuckDb(call(Function.BY_BYTES, A), "a");
        rendersOnRedshift(call(Function.BY_BYTES, A), "(a || chr(1))");
        rendersOnRedshift(binary(Operator.IDENTICAL, A, B), "(a = b and octet_length(a) = octet_length(b))");
        rendersOnRedshift(
                new SqlExpression.Differs(call(Function.BY_BYTES, A), call(Function.BY_BYTES, B)),
                "((a || chr(1)) <> (b || chr(1)) or (a is null and b is not null) or (a is not null and b is null))");
    }

    @Test
    void tellsTheTimeInUtc() {
        rendersOnDuckDb(call(Function.NOW), "cast(now() at time zone 'UTC' as timestamp)");
        rendersOnRedshift(call(Function.NOW), "sysdate");
    }

    @Test
    void distinguishesCases() {
        var branch = new SqlExpression.Branch(A, B);

        renders(new SqlExpression.Choice(List.of(branch), Optional.empty()), "case when a then b end");
        renders(
                new SqlExpression.Choice(List.of(branch, branch), Optional.of(C)),
                "case when a then b when a then b else c end");
    }

    @Test
    void turnsMillisecondsIntoATime() {
        rendersOnDuckDb(new SqlExpression.FromEpoch(A), "epoch_ms(a)");
        rendersOnRedshift(
                new SqlExpression.FromEpoch(binary(Operator.PLUS, A, B)),
                "dateadd(ms, cast((a + b) % 86400000 as integer), dateadd(day, cast((a + b) / 86400000 as integer),"
                        + " timestamp '1970-01-01 00:00:00'))");
    }

    @Test
    void takesPartsOfATime() {
        assertThat(Stream.of(DatePart.Field.values())
                        .map(field -> written(Dialect.redshift(), new SqlExpression.Part(field, A)))
                        .collect(Collectors.joining("\n")))
                .isEqualTo("""
                        extract(second from a)
                        extract(minute from a)
                        extract(hour from a)
                        extract(day from a)
                        extract(doy from a)
                        extract(dow from a)
                        extract(week from a)
                        extract(month from a)
                        extract(quarter from a)
                        extract(year from a)""");
    }

    @Test
    void ranksRows() {
        renders(
                new SqlExpression.Window(
                        Function.ROW_NUMBER,
                        List.of(),
                        List.of(A),
                        List.of(
                                new Order(A, Order.Direction.LEAST_FIRST),
                                new Order(B, Order.Direction.GREATEST_FIRST),
                                new Order(C, Order.Direction.LEAST_OF_NOT_NULL))),
                "row_number() over (partition by a order by a nulls first, b desc nulls last, c)");
        renders(
                new SqlExpression.Window(
                        Function.DENSE_RANK, List.of(), List.of(), List.of(new Order(A, Order.Direction.LEAST_FIRST))),
                "dense_rank() over (order by a nulls first)");
    }

    @Test
    void nestsQueries() {
        var query = Query.Select.of(List.of(new Query.Item(A, "a")))
                .from(new Query.FromTable(TableName.temporary("t"), Optional.empty()));

        renders(binary(Operator.PLUS, new SqlExpression.Scalar(query), B), """
                (
                    select a
                    from t
                ) + b""");
        renders(not(new SqlExpression.Exists(query)), """
                not exists (
                    select a
                    from t
                )""");
    }

    @Test
    void spellsEveryTypeOnRedshift() {
        assertThat(types().map(type -> cast(Dialect.redshift(), type)).collect(Collectors.joining(", ")))
                .isEqualTo("smallint, integer, bigint, real, double precision, boolean, date, time, timetz, timestamp,"
                        + " timestamptz, interval year to month, interval day to second, super, hllsketch, geometry,"
                        + " geography, decimal(10, 2), char(4), varchar(256), varbyte(64)");
    }

    @Test
    void spellsEveryTypeOnDuckDb() {
        assertThat(types().map(type -> cast(Dialect.duckDb(), type)).collect(Collectors.joining(", ")))
                .isEqualTo("smallint, integer, bigint, float, double, boolean, date, time, timetz, timestamp,"
                        + " timestamptz, interval, interval, json, blob, blob, blob, decimal(10, 2), char(4),"
                        + " varchar(256), blob");
    }

    private static Stream<ColumnType> types() {
        return Stream.concat(
                Stream.of(SimpleType.values()),
                Stream.of(
                        ColumnType.decimal(10, 2),
                        ColumnType.character(4),
                        ColumnType.varchar(256),
                        ColumnType.varbyte(64)));
    }

    private static String cast(Dialect dialect, ColumnType type) {
        var text = written(dialect, new SqlExpression.Conversion(A, type));
        assertThat(text).startsWith("cast(a as ").endsWith(")");
        return text.substring("cast(a as ".length(), text.length() - 1);
    }

    @Test
    void matchesWholeTexts() {
        var test = new SqlExpression.Matches(binary(Operator.CONCAT, A, B), "a|it's\\.");

        rendersOnDuckDb(test, "regexp_matches(a || b, '^(a|it''s\\.)$', 's')");
        rendersOnRedshift(test, "(a || b ~ '^(a|it''s\\\\.)$')");
        rendersOnRedshift(not(test), "not (a || b ~ '^(a|it''s\\\\.)$')");
        rendersOnRedshift(isNull(test), "(a || b ~ '^(a|it''s\\\\.)$') is null");
    }

    @Test
    void countsBackFromNow() {
        var isOld = binary(Operator.LESS, call(Function.MAX, A), new SqlExpression.Ago(3600));

        rendersOnDuckDb(isOld, "max(a) < (cast(now() at time zone 'UTC' as timestamp) - interval '3600 seconds')");
        rendersOnRedshift(isOld, "max(a) < (sysdate - interval '3600 seconds')");
    }

    @Test
    void sums() {
        renders(call(Function.SUM, A), "sum(a)");
    }
}

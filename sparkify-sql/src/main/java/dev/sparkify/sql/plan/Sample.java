package dev.sparkify.sql.plan;

import dev.sparkify.personal.Masking;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.Table;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.SqlExpression.Branch;
import dev.sparkify.sql.statement.SqlExpression.Choice;
import dev.sparkify.sql.statement.SqlExpression.Operator;
import dev.sparkify.type.ColumnType;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes rows for messages: names and values, texts cut at 100 characters, what is personal masked. */
final class Sample {
    private static final int LONGEST_TEXT = 100;
    private static final ColumnType SHORT_TEXT = ColumnType.varchar(64);

    private Sample() {}

    /** Shows columns, such as «user_id = 8, gender = X». */
    static SqlExpression of(List<Column> columns) {
        return joined(named(columns, Sample::value));
    }

    private static SqlExpression value(Column column) {
        return Terms.column(column.name());
    }

    /** Shows a computed value behind the values of columns, if there are any. */
    static SqlExpression of(
            List<Column> columns, Function<Column, SqlExpression> values, String name, SqlExpression value) {
        var last = named(name, new SqlExpression.Conversion(value, SHORT_TEXT), columns.isEmpty());
        return joined(Stream.concat(named(columns, values), last));
    }

    private static Stream<SqlExpression> named(List<Column> columns, Function<Column, SqlExpression> values) {
        return IntStream.range(0, columns.size())
                .boxed()
                .flatMap(i -> named(columns.get(i), values.apply(columns.get(i)), i == 0));
    }

    private static Stream<SqlExpression> named(Column column, SqlExpression value, boolean isFirst) {
        return column.isPersonal()
                ? Stream.of(Terms.text((isFirst ? "" : ", ") + column.name() + " = "), Terms.text(Masking.MASK))
                : named(column.name(), text(value, column.type()), isFirst);
    }

    private static Stream<SqlExpression> named(String name, SqlExpression text, boolean isFirst) {
        return Stream.of(
                Terms.text((isFirst ? "" : ", ") + name + " = "),
                Terms.call(SqlExpression.Function.COALESCE, text, Terms.text("NULL")));
    }

    private static SqlExpression joined(Stream<SqlExpression> texts) {
        return texts.reduce(Sample::concat).orElseThrow();
    }

    static SqlExpression concat(SqlExpression left, SqlExpression right) {
        return new SqlExpression.Binary(Operator.CONCAT, left, right);
    }

    private static SqlExpression text(SqlExpression value, ColumnType type) {
        return switch (type.family()) {
            case TEXT ->
                Terms.call(SqlExpression.Function.SUBSTRING, value, Terms.number(1), Terms.number(LONGEST_TEXT));
            case BOOLEAN ->
                choice(
                        new Branch(value, Terms.text("true")),
                        new Branch(new SqlExpression.Not(value), Terms.text("false")));
            case WHOLE_NUMBER, EXACT_NUMBER, APPROXIMATE_NUMBER -> new SqlExpression.Conversion(value, SHORT_TEXT);
            case DATE, TIME, TIME_WITH_ZONE, TIMESTAMP, TIMESTAMP_WITH_ZONE ->
                new SqlExpression.Conversion(value, SHORT_TEXT);
            case INTERVAL, SEMISTRUCTURED, BYTES, SKETCH, SPATIAL ->
                choice(new Branch(Terms.isNotNull(value), Terms.text("a " + type)));
        };
    }

    private static SqlExpression choice(Branch... branches) {
        return new Choice(List.of(branches), Optional.empty());
    }

    /** Lists what a row is known by, and further columns of it. */
    static List<Column> columns(Table table, Stream<String> further) {
        return Stream.concat(key(table).stream(), further)
                .distinct()
                .flatMap(name -> table.find(name).stream())
                .toList();
    }

    private static List<String> key(Table table) {
        if (table instanceof DimensionTable dimension) {
            return dimension.naturalKey();
        }
        return table instanceof FactTable fact ? fact.grain() : List.of();
    }
}

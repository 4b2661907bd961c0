package dev.sparkify.sql.plan;

import dev.sparkify.mapping.Days;
import dev.sparkify.mapping.Literal;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.SqlExpression.Operator;
import dev.sparkify.type.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Plans the rows of a calendar. Days are counted by joining digits: Redshift has no series of numbers over which a table
 * could be filled.
 */
final class CalendarDays {
    private static final String DIGIT = "digit";
    private static final int TEN = 10;

    private final StarSchema star;
    private final DimensionTable dimension;

    CalendarDays(StarSchema star, DimensionTable dimension) {
        this.star = star;
        this.dimension = dimension;
    }

    void fill(List<PlannedStatement> plan) {
        rows().ifPresent(rows -> add(rows, "every day", plan));
    }

    /** Inserts the days that a calendar lacks which was filled by another model; those that stand stay as they are. */
    void complete(List<PlannedStatement> plan) {
        rows().ifPresent(rows -> {
            var wanted = "wanted";
            var table = new TableNames(star).of(dimension);
            var lacking = Query.Select.of(Terms.items(wanted, names(rows)))
                    .from(new Query.FromQuery(rows, wanted))
                    .where(Terms.missing(table, Terms.sameIn(table.name(), wanted, dimension.naturalKey())));
            add(lacking, "days that are missing", plan);
        });
    }

    private Optional<Query.Select> rows() {
        return dimension.mapping().filter(mapping -> mapping.days().isPresent()).map(mapping -> {
            var columns = new MappedColumns(star, dimension, mapping);
            var items = dimension.settable().stream()
                    .map(column -> Terms.item(
                            columns.stored(column), new StoredColumns(star, dimension).stored(column.name())))
                    .toList();
            return Query.Select.of(items)
                    .from(new Query.FromQuery(days(mapping), "days"))
                    .where(columns.filter());
        });
    }

    private void add(Query.Select rows, String title, List<PlannedStatement> plan) {
        var keys = new SurrogateKeys(star, dimension);
        plan.add(PlannedStatement.of(dimension.name() + ": " + title, keys.numbered(names(rows), rows)));
        keys.raise(plan);
    }

    private static List<String> names(Query.Select rows) {
        return rows.items().stream().map(Query.Item::alias).toList();
    }

    private static Query days(Mapping mapping) {
        var days = mapping.days().orElseThrow();
        var moment = new SqlExpression.PlusDays(Terms.value(new Literal.Day(days.first())), Terms.column("number"));
        return Query.Select.of(List.of(Terms.item(new SqlExpression.Conversion(moment, ColumnType.date()), Days.DAY)))
                .from(new Query.FromQuery(numbers(digits(days.count())), "numbers"))
                .where(new SqlExpression.Binary(Operator.LESS, Terms.column("number"), Terms.number(days.count())));
    }

    private static int digits(long count) {
        return String.valueOf(count - 1).length();
    }

    private static Query numbers(int digits) {
        var sum = IntStream.range(0, digits)
                .mapToObj(i -> (SqlExpression) new SqlExpression.Binary(
                        Operator.TIMES, Terms.column(place(i), DIGIT), Terms.number((long) Math.pow(TEN, i))))
                .reduce((left, right) -> new SqlExpression.Binary(Operator.PLUS, left, right))
                .orElseThrow();
        var query = Query.Select.of(List.of(Terms.item(sum, "number"))).from(ten(0));
        for (int i = 1; i < digits; i++) {
            query = query.join(
                    new Query.Join(Query.Join.Kind.INNER, ten(i), Terms.equal(Terms.number(1), Terms.number(1))));
        }
        return query;
    }

    private static String place(int power) {
        return "digit_" + power;
    }

    private static Query.Relation ten(int power) {
        var digits = new ArrayList<Query.Select>();
        for (int digit = 0; digit < TEN; digit++) {
            digits.add(Query.Select.of(List.of(Terms.item(Terms.number(digit), DIGIT))));
        }
        return new Query.FromQuery(new Query.UnionAll(digits), place(power));
    }
}

package dev.sparkify.sql.plan;

import dev.sparkify.mapping.Expression;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.StagingTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.SqlExpression.Branch;
import dev.sparkify.sql.statement.SqlExpression.Choice;
import dev.sparkify.sql.statement.SqlExpression.Function;
import dev.sparkify.sql.statement.SqlExpression.Operator;
import dev.sparkify.sql.statement.Statement;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Plans that a load is refused if a column that mappings read is NULL in every one of many records: then no record has a
 * key of its name, of which COPY says nothing. Columns that may be so say {@code mayBeMissing()}.
 */
final class MisspeltKeys {
    /** In fewer records it may be chance. */
    private static final long LEAST_RECORDS = 50;

    private final StarSchema star;
    private final StagingTable staging;
    private final Translation translation;

    MisspeltKeys(StarSchema star, StagingTable staging) {
        this.star = star;
        this.staging = staging;
        this.translation = new Translation(staging);
    }

    void check(List<PlannedStatement> plan) {
        columnsByFilter().forEach((filter, names) -> {
            var columns = staging.columns().stream()
                    .filter(column -> names.contains(column.name()) && column.nullable() && !column.sparse())
                    .map(Column::name)
                    .toList();
            if (!columns.isEmpty()) {
                plan.add(check(filter, columns));
            }
        });
    }

    /** Of the records that a filter takes, the other columns must be there; of all, those by which it takes them. */
    private Map<Optional<Expression>, Set<String>> columnsByFilter() {
        var columns = new LinkedHashMap<Optional<Expression>, Set<String>>();
        star.mappings()
                .filter(mapping -> mapping.staging().equals(staging.name()))
                .forEach(mapping -> {
                    var filtering = names(mapping.filter().stream());
                    columns.computeIfAbsent(Optional.empty(), none -> new LinkedHashSet<>())
                            .addAll(filtering);
                    var taken = columns.computeIfAbsent(mapping.filter(), none -> new LinkedHashSet<>());
                    names(mapping.expressions()).stream()
                            .filter(name -> !filtering.contains(name))
                            .forEach(taken::add);
                });
        return columns;
    }

    private static Set<String> names(Stream<Expression> expressions) {
        var names = new LinkedHashSet<String>();
        expressions.flatMap(Expression::columns).forEach(names::add);
        return names;
    }

    private PlannedStatement check(Optional<Expression> filter, List<String> columns) {
        var failure =
                staging.name() + ": columns that are NULL in every record that is taken, so no record has such a key;"
                        + " mend the name of the column or its path, or declare it with Column.of(…).mayBeMissing()";
        var query = Query.Select.of(List.of(
                        Terms.item(violations(columns), Statement.Check.VIOLATIONS),
                        Terms.item(found(columns), Statement.Check.FOUND)))
                .from(Terms.from(TableNames.staging(staging.name())))
                .where(filter.map(translation::of));
        return PlannedStatement.of(
                "check that " + staging.name() + " has keys for " + String.join(", ", columns),
                new Statement.Check(failure, query));
    }

    private static SqlExpression violations(List<String> columns) {
        var isMany = new SqlExpression.Binary(Operator.AT_LEAST, Terms.countAll(), Terms.number(LEAST_RECORDS));
        var sum = columns.stream()
                .map(name -> whereMissing(name, Terms.number(1), Terms.number(0)))
                .reduce((left, right) -> new SqlExpression.Binary(Operator.PLUS, left, right))
                .orElseThrow();
        return new Choice(List.of(new Branch(isMany, sum)), Optional.of(Terms.number(0)));
    }

    private static SqlExpression found(List<String> columns) {
        var names = columns.stream()
                .map(name -> whereMissing(name, Terms.text(name + " "), Terms.text("")))
                .reduce((left, right) -> new SqlExpression.Binary(Operator.CONCAT, left, right))
                .orElseThrow();
        return Terms.call(Function.TRIM, names);
    }

    private static SqlExpression whereMissing(String column, SqlExpression value, SqlExpression otherwise) {
        var isMissing = Terms.equal(Terms.call(Function.COUNT, Terms.column(column)), Terms.number(0));
        return new Choice(List.of(new Branch(isMissing, value)), Optional.of(otherwise));
    }
}

package dev.sparkify.sql.plan;

import dev.sparkify.quality.Check;
import dev.sparkify.quality.Severity;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.schema.Table;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Plans the checks that a star declares. The unknown member of a dimension is not looked at. */
final class Checks {
    private static final String WAY_OUT = "; mend the records, or let the check only warn";

    private final StarSchema star;

    Checks(StarSchema star) {
        this.star = star;
    }

    /**
     * Plans what a load checks once the table is written: single rows among those it touched, the rest in the whole table.
     * A check that may fail does so by itself; one that warns only counts.
     */
    List<PlannedStatement> ofLoad(Table table, CheckedRows touched) {
        return declared(table)
                .map(check -> check.severity() == Severity.FAILURE
                        ? planned(
                                "check ",
                                check,
                                new Statement.Check(check.name() + WAY_OUT, query(table, touched, check)))
                        : planned("check ", check, new Statement.Count(query(table, touched, check))))
                .toList();
    }

    /** Plans what an audit checks: all rows. Nothing fails by itself. */
    List<PlannedStatement> ofAudit(Table table) {
        return declared(table)
                .map(check -> planned("audit: ", check, new Statement.Count(query(table, whole(table), check))))
                .toList();
    }

    private Stream<Check> declared(Table table) {
        return star.checks().stream().filter(check -> check.table().equals(table.name()));
    }

    private Query.Select query(Table table, CheckedRows touched, Check check) {
        return check.accept(new CheckQueries(table, known(table, touched), known(table, whole(table))));
    }

    private CheckedRows whole(Table table) {
        return CheckedRows.of(new TableNames(star).of(table));
    }

    private static CheckedRows known(Table table, CheckedRows rows) {
        return isUnknown(table)
                .map(condition -> rows.where(new SqlExpression.Not(condition)))
                .orElse(rows);
    }

    private static Optional<SqlExpression> isUnknown(Table table) {
        return table instanceof DimensionTable dimension && dimension.hasUnknownMember()
                ? UnknownKeys.natural(dimension)
                        .map(key ->
                                Terms.equal(Terms.column(dimension.naturalKey().get(0)), Terms.value(key)))
                : Optional.empty();
    }

    private static PlannedStatement planned(String verb, Check check, Statement statement) {
        return PlannedStatement.checking(
                verb + check.name(),
                statement,
                new PlannedStatement.Rule(check.name(), check.table(), check.severity()));
    }
}

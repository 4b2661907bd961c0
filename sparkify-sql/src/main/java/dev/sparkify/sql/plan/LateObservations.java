package dev.sparkify.sql.plan;

import static dev.sparkify.sql.plan.StoredColumns.AS_OF;
import static dev.sparkify.sql.plan.StoredColumns.SEEN;

import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.LateRecords;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.schema.Validity;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.SqlExpression.Operator;
import dev.sparkify.sql.statement.Statement;
import java.util.List;
import java.util.Optional;

/** Plans what becomes of records that are not later than the latest of their member, where no observations are kept. */
final class LateObservations {
    private final DimensionTable dimension;
    private final DimensionRecords records;
    private final TextColumns texts;
    private final VersionTables tables;
    private final Validity validity;

    LateObservations(StarSchema star, DimensionTable dimension) {
        this.dimension = dimension;
        this.records = new DimensionRecords(star, dimension);
        this.texts = new TextColumns(star, dimension);
        this.tables = new VersionTables(star, dimension);
        this.validity = dimension.validity().orElseThrow();
    }

    void setAside(List<PlannedStatement> plan) {
        var time = Terms.column(tables.brought(), AS_OF);
        var isLate = Terms.exists(
                tables.versions(),
                Terms.and(
                        Terms.sameIn(tables.versions(), tables.brought(), dimension.naturalKey()),
                        new SqlExpression.Binary(Operator.AT_MOST, time, Terms.column(tables.versions(), SEEN))));
        plan.add(PlannedStatement.of(
                dimension.name() + ": records that are not later than what is known",
                new Statement.CreateTemporary(
                        tables.late(),
                        Query.Select.of(Terms.items(tables.brought(), records.names()))
                                .from(Terms.from(tables.brought()))
                                .where(isLate))));
        if (dimension.lateRecords() == LateRecords.REFUSE) {
            plan.add(refusal());
        }
        var isSame = Terms.sameIn(tables.late(), tables.brought(), Terms.join(dimension.naturalKey(), List.of(AS_OF)));
        plan.add(PlannedStatement.of(
                dimension.name() + ": they change nothing",
                new Statement.Delete(tables.brought(), Terms.exists(tables.late(), isSame))));
    }

    /** A late record that says what the version of its time says does no harm. */
    private PlannedStatement refusal() {
        var time = Terms.column(tables.late(), AS_OF);
        var isOther = Terms.exists(
                tables.versions(),
                Terms.all(List.of(
                        Terms.sameIn(tables.versions(), tables.late(), dimension.naturalKey()),
                        new SqlExpression.Binary(
                                Operator.AT_LEAST, time, Terms.column(tables.versions(), validity.from())),
                        new SqlExpression.Binary(Operator.LESS, time, Terms.column(tables.versions(), validity.to())),
                        texts.differIn(tables.versions(), tables.late(), dimension.tracked()))));
        var failure =
                dimension.name() + ": records that are older than the latest of their member and say otherwise than"
                        + " its version of that time; no observations are kept to rebuild the history, so load in the order of"
                        + " time, or declare onLateRecord(REBUILD)";
        return PlannedStatement.of(
                "check " + dimension.name() + ": no record is late",
                new Statement.Check(failure, Terms.count(tables.late(), Optional.of(isOther), "violations")));
    }
}

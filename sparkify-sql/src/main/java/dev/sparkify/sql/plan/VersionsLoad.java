package dev.sparkify.sql.plan;

import static dev.sparkify.sql.plan.StoredColumns.AS_OF;
import static dev.sparkify.sql.plan.StoredColumns.SEEN;
import static dev.sparkify.sql.plan.WorkColumns.PRESENT;
import static dev.sparkify.sql.plan.WorkColumns.RANK;

import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.schema.Validity;
import dev.sparkify.sql.statement.Order;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.Setting;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.SqlExpression.Operator;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.sql.statement.TableName;
import java.util.List;
import java.util.Optional;

/**
 * Plans how a dimension with versions takes the records of a load. Of records of one member and one instant the greatest
 * counts; each change of a tracked attribute along the time begins a version.
 */
final class VersionsLoad {
    private final DimensionTable dimension;
    private final StoredColumns stored;
    private final DimensionRecords records;
    private final TextColumns texts;
    private final FirstRecords first;
    private final SurrogateKeys keys;
    private final VersionTables tables;
    private final VersionLine line;
    private final LateObservations late;
    private final StandingRecords standing;
    private final String surrogate;

    VersionsLoad(StarSchema star, DimensionTable dimension) {
        this.dimension = dimension;
        this.stored = new StoredColumns(star, dimension);
        this.records = new DimensionRecords(star, dimension);
        this.texts = new TextColumns(star, dimension);
        this.first = new FirstRecords(star, records, dimension);
        this.keys = new SurrogateKeys(star, dimension);
        this.tables = new VersionTables(star, dimension);
        this.line = new VersionLine(star, dimension);
        this.late = new LateObservations(star, dimension);
        this.standing = new StandingRecords(
                star, records, dimension, tables.brought(), tables.observations(), "kept", instants());
        this.surrogate = dimension.surrogateKey().orElseThrow();
    }

    private List<String> instants() {
        return Terms.join(dimension.naturalKey(), List.of(AS_OF));
    }

    /** Plans which records are new observations. */
    void bring(List<PlannedStatement> plan) {
        plan.add(PlannedStatement.of(
                dimension.name() + ": of each member and time the record that counts",
                new Statement.CreateTemporary(
                        tables.brought(), records.winners(instants(), Order.Direction.GREATEST_FIRST))));
        plan.add(records.count(tables.brought()));
        if (stored.keepsObservations()) {
            standing.stay(
                    dimension.name() + ": observations that the warehouse holds", Order.Direction.GREATEST_FIRST, plan);
            plan.add(unchanged(standing.stand()));
        } else {
            late.setAside(plan);
            plan.add(unchanged(tables.late()));
        }
    }

    private PlannedStatement unchanged(TableName known) {
        return PlannedStatement.counting(
                dimension.name() + ": count for the receipt",
                new Statement.Count(Terms.count(known, Optional.empty(), Measure.KNOWN.column())),
                dimension.name());
    }

    /** Plans that they are written. */
    void write(List<PlannedStatement> plan) {
        if (stored.keepsObservations()) {
            standing.replace(dimension.name() + ": observations", plan);
        }
        line.draw(plan);
        plan.add(count());
        plan.add(PlannedStatement.of(
                dimension.name() + ": members whose rows in facts may move",
                new Statement.CreateTemporary(tables.moved(), moved())));
        plan.add(PlannedStatement.of(dimension.name() + ": versions that begin or end otherwise", move()));
        plan.add(PlannedStatement.counting(
                dimension.name() + ": versions that are one with the version before",
                merge(),
                dimension.name(),
                Measure.MERGED));
        plan.add(PlannedStatement.of(
                dimension.name() + ": of each member the latest record",
                new Statement.CreateTemporary(tables.latest(), latest())));
        plan.add(PlannedStatement.counting(
                dimension.name() + ": new versions", insertion(), dimension.name(), Measure.VERSIONS));
        keys.raise(plan);
        overwrite(plan);
        if (!dimension.originals().isEmpty()) {
            first.keep(plan);
            first.apply(tables.versions(), plan);
        }
    }

    /** A record that begins a version is new, or it changes one that is there. */
    private PlannedStatement count() {
        var begins = Terms.exists(tables.brought(), Terms.sameIn(tables.brought(), tables.line(), instants()));
        var livesOn = Terms.exists(tables.matched(), Terms.sameIn(tables.matched(), tables.line(), instants()));
        return PlannedStatement.counting(
                dimension.name() + ": count for the receipt",
                new Statement.Count(Query.Select.of(List.of(
                        Terms.item(
                                Terms.countOf(
                                        tables.line(), Optional.of(Terms.and(begins, new SqlExpression.Not(livesOn)))),
                                Measure.INSERTED.column()),
                        Terms.item(
                                Terms.countOf(tables.line(), Optional.of(Terms.and(begins, livesOn))),
                                Measure.UPDATED.column())))),
                dimension.name());
    }

    /** Before an anchor nothing moves; without one the first version is new, and it is open to the left. */
    private Query moved() {
        var anchored = Terms.exists(
                tables.line(),
                Terms.and(
                        Terms.sameIn(tables.line(), tables.touched(), dimension.naturalKey()),
                        Terms.equal(Terms.column(tables.line(), PRESENT), Terms.number(1))));
        return new Query.UnionAll(List.of(
                moved(Terms.column(tables.touched(), VersionLine.SINCE), anchored),
                moved(Terms.instant(Validity.ALWAYS), new SqlExpression.Not(anchored))));
    }

    private Query.Select moved(SqlExpression since, SqlExpression condition) {
        var wasThere = Terms.exists(
                tables.matched(), Terms.sameIn(tables.matched(), tables.touched(), dimension.naturalKey()));
        return Query.Select.of(Terms.join(
                        Terms.items(tables.touched(), dimension.naturalKey()),
                        List.of(Terms.item(since, VersionLine.SINCE))))
                .from(Terms.from(tables.touched()))
                .where(Terms.and(wasThere, condition));
    }

    private Statement move() {
        var columns = Terms.<String>join(
                dimension.tracked(),
                List.of(AS_OF),
                dimension.validity().map(Validity::names).orElseThrow());
        var lives = Terms.and(isSameVersion(), Terms.equal(Terms.column(tables.matched(), RANK), Terms.number(1)));
        return update(tables.matched(), columns, lives);
    }

    private SqlExpression isSameVersion() {
        return Terms.sameIn(tables.versions(), tables.matched(), List.of(surrogate));
    }

    private Statement update(TableName from, List<String> columns, SqlExpression condition) {
        return new Statement.Update(
                tables.versions(),
                Terms.settings(from, columns),
                Optional.of(Terms.from(from)),
                Optional.of(Terms.and(condition, texts.differIn(tables.versions(), from, columns))));
    }

    private Statement merge() {
        var isMerged =
                new SqlExpression.Binary(Operator.GREATER, Terms.column(tables.matched(), RANK), Terms.number(1));
        return new Statement.Delete(
                tables.versions(), Terms.exists(tables.matched(), Terms.and(isSameVersion(), isMerged)));
    }

    private Query latest() {
        var table = tables.observations();
        var rows = Query.Select.of(Terms.items(table, records.names()))
                .from(Terms.from(table))
                .where(line.isFromThenOn(table));
        return records.first(rows, records.names(), dimension.naturalKey(), Order.Direction.GREATEST_FIRST, List.of());
    }

    private Statement insertion() {
        var others = Terms.<String>join(stored.overwritten(), dimension.originals());
        var rows = Query.Select.of(
                        Terms.join(Terms.items(tables.line(), line.columns()), Terms.items(tables.latest(), others)))
                .from(Terms.from(tables.line()))
                .join(new Query.Join(
                        Query.Join.Kind.INNER,
                        Terms.from(tables.latest()),
                        Terms.sameIn(tables.latest(), tables.line(), dimension.naturalKey())))
                .where(Terms.missing(tables.matched(), Terms.sameIn(tables.matched(), tables.line(), instants())));
        return keys.numbered(Terms.join(line.columns(), others), rows);
    }

    /** What is not tracked is the same in all versions of a member. */
    private void overwrite(List<PlannedStatement> plan) {
        var isMember = Terms.sameIn(tables.versions(), tables.latest(), dimension.naturalKey());
        if (!stored.overwritten().isEmpty()) {
            plan.add(PlannedStatement.of(
                    dimension.name() + ": attributes that are the same in all versions",
                    update(tables.latest(), stored.overwritten(), isMember)));
        }
        if (!stored.keepsObservations()) {
            plan.add(PlannedStatement.of(
                    dimension.name() + ": when members were seen last",
                    new Statement.Update(
                            tables.versions(),
                            List.of(new Setting(SEEN, Terms.column(tables.latest(), AS_OF))),
                            Optional.of(Terms.from(tables.latest())),
                            Optional.of(isMember))));
        }
    }
}

package dev.sparkify.sql.execution;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.sparkify.error.InputException;
import dev.sparkify.error.UnknownOutcomeException;
import dev.sparkify.evolve.ChangePlan;
import dev.sparkify.evolve.Evolution;
import dev.sparkify.load.LoadListener;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.catalog.CatalogReader;
import dev.sparkify.sql.catalog.StandingTable;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.internal.evolve.LedgerRows;
import dev.sparkify.sql.internal.evolve.Migration;
import dev.sparkify.sql.internal.evolve.MigrationPlanner;
import dev.sparkify.sql.internal.evolve.Notes;
import dev.sparkify.sql.internal.evolve.Reality;
import dev.sparkify.sql.plan.Plan;
import dev.sparkify.sql.plan.PlannedStatement;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.Statement;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** Plans changes of the tables of a warehouse that is there, and makes them. */
final class SchemaChanges {
    private final Supplier<Session> sessions;
    private final Dialect dialect;
    private final StarSchema star;

    SchemaChanges(Supplier<Session> sessions, Dialect dialect, StarSchema star) {
        this.sessions = sessions;
        this.dialect = dialect;
        this.star = star;
    }

    Migration migration(Evolution evolution) {
        return new MigrationPlanner(star, dialect, new LedgerRows(star)).plan(reality(), evolution);
    }

    /** A question that is not allowed would break a transaction, so it is asked in a session of its own. */
    private Reality reality() {
        try (var session = sessions.get()) {
            return reality(session);
        }
    }

    private Reality reality(Session session) {
        var catalog = new CatalogReader(new SessionInquiry(session, dialect), dialect, star)
                .read()
                .demandPlain();
        var views = catalog.dependents().stream()
                .collect(groupingBy(
                        dependent -> dependent.table().name(),
                        mapping(dependent -> dependent.name().name(), toList())));
        var tables = catalog.tables().stream()
                .map(table -> table.rows() > 0 ? table : counted(table, session))
                .toList();
        return new Reality(tables, views, new LedgerReader(session, dialect, star).model());
    }

    /** An engine that tells of no rows may only not tell. */
    private StandingTable counted(StandingTable table, Session session) {
        var counted = "counted";
        var count = Query.Select.of(List.of(
                        new Query.Item(new SqlExpression.Call(SqlExpression.Function.COUNT, List.of()), counted)))
                .from(new Query.FromTable(table.definition().table(), Optional.empty()));
        try {
            long rows = session.query(dialect.render(count)).get(0).number(counted);
            return new StandingTable(table.definition(), table.comment(), table.readers(), rows, table.bytes());
        } catch (SQLException failure) {
            throw EngineFailure.of(
                    dialect,
                    "Counting the rows of " + table.definition().table().name(),
                    failure);
        }
    }

    void make(Session session, Evolution evolution, ChangePlan plan, LoadListener listener) {
        var migration = migration(evolution);
        demandSame(plan.includes(migration.changes()));
        var underWay = new Notes.Passage(plan.from(), plan.to()).underWay();
        var run = new PlanRun(session, dialect, PlanRun.AfterRead.NOTHING, Discretion.of(star));
        int left = migration.steps().stream()
                .mapToInt(step -> step.plan().statements().size())
                .sum();
        for (var step : migration.steps()) {
            left -= step.plan().statements().size();
            boolean isFirst = step.equals(migration.steps().get(0));
            Runnable demand = isFirst
                    ? () -> demandSame(reality().fingerprint().equals(plan.reality()))
                    : () -> demandSame(
                            new LedgerReader(session, dialect, star).model().equals(underWay));
            make(session, run, step, demand, listener, left);
        }
    }

    /** What came in between is found out once others are shut out; what no transaction holds can shut nobody out. */
    private void make(
            Session session, PlanRun run, Migration.Step step, Runnable demand, LoadListener listener, int left) {
        var statements = step.plan().statements();
        int opening = opening(statements);
        try {
            run.run(new Plan(statements.subList(0, opening)), listener, statements.size() - opening + left);
            if (opening > 0) {
                demand.run();
            }
            run.run(new Plan(statements.subList(opening, statements.size())), listener, left);
        } catch (UnknownOutcomeException lost) {
            session.rollBack();
            throw new UnknownOutcomeException(
                    "The answer to the commit of «" + step.title()
                            + "» was lost, and it may have been done: plan the change"
                            + " again and apply what is left: "
                            + EngineMessage.of(Objects.requireNonNullElse(lost.getCause(), lost)),
                    lost);
        } catch (RuntimeException failure) {
            session.rollBack();
            throw failure;
        }
    }

    /** Counts the statements that begin a transaction and shut others out. */
    private static int opening(List<PlannedStatement> statements) {
        int count = 0;
        while (count < statements.size()
                && (statements.get(count).statement() instanceof Statement.Begin
                        || statements.get(count).statement() instanceof Statement.Lock)) {
            count++;
        }
        return count;
    }

    private void demandSame(boolean isSame) {
        if (!isSame) {
            throw new InputException("The tables of " + star.name()
                    + " are not as they were when the plan was made, or somebody else changes them; plan again");
        }
    }
}

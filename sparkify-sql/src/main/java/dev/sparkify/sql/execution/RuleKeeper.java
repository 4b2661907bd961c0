package dev.sparkify.sql.execution;

import dev.sparkify.error.InputException;
import dev.sparkify.spi.Feature;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.redshift.RawStatement;
import dev.sparkify.sql.redshift.TransactionRule;
import dev.sparkify.sql.redshift.change.BeginReadOnly;
import dev.sparkify.sql.redshift.change.Rollback;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.Statement;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the rules of Redshift on an engine that has others. Used by one thread. */
final class RuleKeeper implements WarehouseSession.Taker {
    private static final Logger LOG = LoggerFactory.getLogger(RuleKeeper.class);

    private final Session session;
    private final StatementRun run;
    private final Set<Feature> rules;
    private final KnownTables tables;
    private final Block block;
    private final Dialect redshift = Dialect.redshift();

    RuleKeeper(Session session, StatementRun run, Set<Feature> rules, KnownTables tables) {
        this.session = session;
        this.run = run;
        this.rules = rules;
        this.tables = tables;
        this.block = new Block(rules);
    }

    @Override
    public List<Session.Row> query(Query query) {
        block.demandWorking();
        return failing(() -> {
            if (rules.contains(Feature.STATEMENT_LIMITED)) {
                redshift.render(query);
            }
            return run.query(query);
        });
    }

    @Override
    public long run(Statement statement) {
        if (!(statement instanceof Rollback)) {
            block.demandWorking();
        }
        return failing(() -> taken(statement));
    }

    /** As on Redshift, whatever fails within a transaction aborts it. */
    private <T> T failing(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException failure) {
            block.failed();
            throw failure;
        }
    }

    private long taken(Statement statement) {
        if (statement instanceof RawStatement) {
            return run.run(statement);
        }
        block.demandTakes(statement);
        StatementRun.demandForeign(statement);
        return switch (TransactionRule.of(statement)) {
            case BEGINS, BEGINS_READING -> begin(statement);
            case ENDS -> end(statement);
            case COMMITS -> truncate(statement);
            case ANYWHERE, READS, SETS, OUTSIDE, INSIDE -> whole(statement);
        };
    }

    private long begin(Statement statement) {
        run.runUnseen(statement);
        tables.begin();
        block.begun(statement instanceof BeginReadOnly);
        return 0;
    }

    private long end(Statement statement) {
        if (statement instanceof Rollback) {
            rollBack();
        } else if (block.isTruncated()) {
            LOG.warn("TRUNCATE committed the transaction before its end");
            block.ended();
        } else {
            commit(statement);
        }
        return 0;
    }

    private void rollBack() {
        if (block.isOpen()) {
            session.rollBack();
            tables.rollBack();
        }
        block.ended();
    }

    private void commit(Statement statement) {
        block.ended();
        try {
            run.runUnseen(statement);
        } catch (RuntimeException failure) {
            session.rollBack();
            tables.rollBack();
            throw failure;
        }
        tables.commit();
    }

    /** What is not there is not truncated, and nothing is committed. */
    private long truncate(Statement statement) {
        boolean isWithin = block.isOpen() && rules.contains(Feature.TRUNCATE_COMMITS);
        if (isWithin) {
            steps(statement, Course.passingOver(ChangedTables.of(statement).toList()));
            LOG.warn("{} commits the transaction it stands in", StatementRun.called(statement));
            commit(new Statement.Commit());
        }
        long rows = whole(statement);
        if (isWithin) {
            block.truncated();
        }
        return rows;
    }

    /** Without a transaction, all steps of a statement make one. */
    private long whole(Statement statement) {
        if (block.isOpen()) {
            return steps(statement);
        }
        run.runUnseen(new Statement.Begin());
        tables.begin();
        try {
            long rows = steps(statement);
            run.runUnseen(new Statement.Commit());
            tables.commit();
            return rows;
        } catch (RuntimeException failure) {
            session.rollBack();
            tables.rollBack();
            throw failure;
        }
    }

    private long steps(Statement statement) {
        if (rules.contains(Feature.STATEMENT_LIMITED)) {
            demandWritten(statement);
        }
        return steps(statement, Courses.of(statement, run, tables));
    }

    private long steps(Statement statement, Course course) {
        course.demands().forEach(demand -> check(statement, demand));
        var widths = new TextWidths(run, rules, tables);
        var written = course.filled().map(widths::before);
        long rows = 0;
        for (var step : course.steps()) {
            rows = run.runUnseen(step);
        }
        TableNotes.note(statement, course, tables);
        written.ifPresent(found -> widths.demandFitting(statement, found));
        return rows;
    }

    /** What cannot be written for Redshift, or is too long for it, is refused here, too. */
    private void demandWritten(Statement statement) {
        boolean isOfLoads = statement instanceof Statement.Copy || statement instanceof Statement.NoteFiles;
        if (!isOfLoads) {
            redshift.render(statement);
        }
    }

    private void check(Statement statement, Demand demand) {
        boolean isMerge = demand.failure().equals(MatchedTwice.IN_MERGE);
        if (isMerge && !rules.contains(Feature.MERGE_REFUSES_DUPLICATES)) {
            return;
        }
        long found = run.query(demand.count()).get(0).number(Demand.FOUND);
        if (found > 0) {
            throw new InputException(StatementRun.called(statement) + " failed: " + demand.failure());
        }
    }
}

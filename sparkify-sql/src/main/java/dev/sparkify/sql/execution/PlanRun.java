package dev.sparkify.sql.execution;

import dev.sparkify.error.InputException;
import dev.sparkify.error.RetryableException;
import dev.sparkify.error.SparkifyException;
import dev.sparkify.error.UnknownOutcomeException;
import dev.sparkify.load.LoadListener;
import dev.sparkify.load.LoadReport.StatementTime;
import dev.sparkify.quality.CheckReport;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.dialect.Fault;
import dev.sparkify.sql.plan.Measure;
import dev.sparkify.sql.plan.Plan;
import dev.sparkify.sql.plan.PlannedStatement;
import dev.sparkify.sql.statement.Statement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs plans in one session and keeps what they counted. Used by one thread, for one load. */
final class PlanRun {
    /** The tables of the load are gone with its transaction, so nobody can be asked any more. */
    private static final String UNSAID = " (the engine does not say how many, or which)";

    private static final Logger LOG = LoggerFactory.getLogger(PlanRun.class);

    private final Session session;
    private final Dialect dialect;
    private final AfterRead afterRead;
    private final Discretion discretion;
    private final Map<String, Map<Measure, Long>> counts = new HashMap<>();
    private final List<StatementTime> times = new ArrayList<>();
    private final List<CheckReport> reports = new ArrayList<>();
    private int checks;

    PlanRun(Session session, Dialect dialect, AfterRead afterRead) {
        this(session, dialect, afterRead, Discretion.NONE);
    }

    PlanRun(Session session, Dialect dialect, AfterRead afterRead, Discretion discretion) {
        this.discretion = discretion;
        this.session = session;
        this.dialect = dialect;
        this.afterRead = afterRead;
    }

    /** Is told that a source was read into its staging table, or that this failed. */
    interface AfterRead {
        /** Throws if what was read cannot be loaded. */
        void read(Statement.Copy copy, Session session);

        /** Throws what broke the reading, if that is why the statement failed. */
        void failed(Statement.Copy copy, SQLException failure, Session session);

        /** Says by which statements what the reader could not take is noted. */
        List<Statement> unreadable(Statement.NoteUnreadable note, Session session);

        /** Listens to nothing. */
        AfterRead NOTHING = new AfterRead() {
            @Override
            public void read(Statement.Copy copy, Session session) {}

            @Override
            public void failed(Statement.Copy copy, SQLException failure, Session session) {}

            @Override
            public List<Statement> unreadable(Statement.NoteUnreadable note, Session session) {
                return List.of(note);
            }
        };
    }

    void run(Plan plan, LoadListener listener) {
        run(plan, listener, 0);
    }

    /** Runs a plan that others follow, of which it is known how many statements they have. */
    void run(Plan whole, LoadListener listener, int more) {
        var plan = whole.on(dialect);
        int count = times.size() + plan.statements().size() + more;
        for (var planned : plan.statements()) {
            listener.running(planned.title(), times.size() + 1, count);
            long start = System.nanoTime();
            long rows = run(planned);
            var took = Duration.ofNanos(System.nanoTime() - start);
            times.add(new StatementTime(planned.title(), took));
            listener.ran(planned.title(), rows, took);
        }
    }

    private long run(PlannedStatement planned) {
        return planned.statement() instanceof Statement.NoteUnreadable note
                ? runAll(planned, afterRead.unreadable(note, session))
                : run(planned, planned.statement());
    }

    private long runAll(PlannedStatement planned, List<Statement> statements) {
        long rows = 0;
        for (var statement : statements) {
            rows += run(planned, statement);
        }
        return rows;
    }

    private long run(PlannedStatement planned, Statement statement) {
        var sql = dialect.render(statement);
        var parts = session.size().fits(sql) ? List.<Statement>of() : Halves.of(statement);
        return parts.isEmpty() ? run(planned, statement, sql) : runAll(planned, parts);
    }

    /** Statements of plans are this library's and hold no secret; but some hold what tells of a person. */
    private long run(PlannedStatement planned, Statement statement, String sql) {
        if (discretion.mayLog(statement)) {
            LOG.debug("{}", sql);
        }
        long rows = 0;
        try {
            if (statement instanceof Statement.Count) {
                answered(planned, session.query(sql).get(0));
            } else if (statement instanceof Statement.Lock) {
                session.lock(sql);
            } else {
                rows = session.run(sql);
                count(planned, rows);
            }
        } catch (SQLException failure) {
            throw translated(planned, failure);
        }
        followUp(planned, statement);
        return statement instanceof Statement.Check ? 0 : rows;
    }

    private void count(PlannedStatement planned, long rows) {
        planned.measure().ifPresent(measure -> add(planned.table().orElseThrow(), measure, rows));
    }

    private void followUp(PlannedStatement planned, Statement statement) {
        if (statement instanceof Statement.Check) {
            checks++;
            planned.rule().ifPresent(rule -> report(rule, 0, ""));
        } else if (statement instanceof Statement.Copy copy) {
            afterRead.read(copy, session);
        }
    }

    private void answered(PlannedStatement planned, Session.Row row) {
        planned.rule()
                .ifPresentOrElse(
                        rule -> report(rule, row.number(Statement.Check.VIOLATIONS), found(row)),
                        () -> keep(planned, row));
    }

    /** A row has no value where it is NULL. */
    private static String found(Session.Row row) {
        return row.columns().contains(Statement.Check.FOUND) ? row.text(Statement.Check.FOUND) : "";
    }

    private void report(PlannedStatement.Rule rule, long violations, String found) {
        reports.add(new CheckReport(rule.name(), rule.table(), rule.severity(), violations, found));
    }

    private void keep(PlannedStatement planned, Session.Row row) {
        for (var column : row.columns()) {
            add(planned.table().orElseThrow(), Measure.valueOf(column.toUpperCase(Locale.ROOT)), row.number(column));
        }
    }

    private void add(String table, Measure measure, long rows) {
        counts.computeIfAbsent(table, name -> new HashMap<>()).merge(measure, rows, Long::sum);
    }

    private SparkifyException translated(PlannedStatement planned, SQLException said) {
        var fault = EngineFailure.fault(dialect, said);
        var failure = isOwnWords(planned, said) ? said : discretion.told(said, fault);
        if (planned.statement() instanceof Statement.Commit && fault != Fault.CONFLICT) {
            return new UnknownOutcomeException(
                    "The commit failed, and it may have been done: load again, what is there is skipped: "
                            + EngineMessage.of(failure),
                    failure);
        }
        return switch (fault) {
            case REFUSED, HINDERED, NOT_CONVERTIBLE -> refused(planned, fault, said, failure);
            case CONFLICT, CANCELLED ->
                planned.statement() instanceof Statement.Lock
                        ? new RetryableException(
                                "Another load is running in this warehouse; try again when it is done", failure)
                        : EngineFailure.of(dialect, step(planned), failure);
            case LOST -> EngineFailure.of(dialect, step(planned), failure);
        };
    }

    /** A check fails by words of this library, in which values are masked where they must be. */
    private static boolean isOwnWords(PlannedStatement planned, SQLException said) {
        return planned.statement() instanceof Statement.Check check
                && String.valueOf(said.getMessage()).contains(check.failure());
    }

    private InputException refused(PlannedStatement planned, Fault fault, SQLException said, SQLException failure) {
        if (planned.statement() instanceof Statement.Copy copy) {
            afterRead.failed(copy, said, session);
        }
        if (planned.statement() instanceof Statement.Check check) {
            if (isOwnWords(planned, said)) {
                return new CheckFailedException(
                        check.failure() + FoundSamples.in(String.valueOf(said.getMessage()), check),
                        planned.suspects(),
                        failure);
            } else if (fault == Fault.NOT_CONVERTIBLE) {
                return new CheckFailedException(check.failure() + UNSAID, planned.suspects(), failure);
            }
        }
        return new InputException(step(planned) + " failed: " + EngineMessage.of(failure), failure);
    }

    private static String step(PlannedStatement planned) {
        return "The step «" + planned.title() + "»";
    }

    long count(String table, Measure measure) {
        return counts.getOrDefault(table, Map.of()).getOrDefault(measure, 0L);
    }

    List<StatementTime> times() {
        return List.copyOf(times);
    }

    List<CheckReport> reports() {
        return List.copyOf(reports);
    }

    int checks() {
        return checks;
    }
}

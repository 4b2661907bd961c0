package dev.sparkify.sql.execution;

import dev.sparkify.load.LoadListener;
import dev.sparkify.quality.AuditReport;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.plan.Plan;

/** Runs the plan of an audit in one session. It changes nothing, and violations do not end it. Used by one thread. */
public final class Audit {
    private final Session session;
    private final Dialect dialect;
    private final Discretion discretion;

    /**
     * Creates it.
     *
     * @param session where it runs; left open
     * @param dialect how the engine is spoken to
     */
    public Audit(Session session, Dialect dialect) {
        this(session, dialect, Discretion.NONE);
    }

    Audit(Session session, Dialect dialect, Discretion discretion) {
        this.session = session;
        this.dialect = dialect;
        this.discretion = discretion;
    }

    /**
     * Checks everything.
     *
     * @param plan what {@link dev.sparkify.sql.plan.AuditPlanner} planned
     * @return what came of each check
     * @throws dev.sparkify.error.InputException if the engine refuses a query, such as of a table that is not there
     */
    public AuditReport run(Plan plan) {
        var run = new PlanRun(session, dialect, PlanRun.AfterRead.NOTHING, discretion);
        try {
            run.run(plan, LoadListener.none());
        } catch (RuntimeException failure) {
            session.rollBack();
            throw failure;
        }
        return new AuditReport(run.reports());
    }
}

package dev.sparkify.sql.plan;

import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.statement.Statement;
import java.time.Duration;
import java.util.List;

/** Plans that old rejected records are forgotten, after {@link LoadPlanner#opening()}. Pure and thread-safe. */
public final class RejectPlanner {
    private final RejectNotes rejects;

    /**
     * Creates it.
     *
     * @param star what the warehouse holds
     */
    public RejectPlanner(StarSchema star) {
        this.rejects = new RejectNotes(star);
    }

    /**
     * Plans that records are forgotten. Their numbers are not given again.
     *
     * @param age how long records are kept; parts of a day do not count
     * @return the plan, to the commit
     */
    public Plan forget(Duration age) {
        return new Plan(List.of(
                PlannedStatement.of("ledger: the highest number of a rejected record", rejects.raise()),
                PlannedStatement.counting(
                        "forget what was rejected long ago",
                        rejects.forget(age.toDays()),
                        Ledger.REJECTED,
                        Measure.REMOVED),
                PlannedStatement.of("all or nothing", new Statement.Commit())));
    }
}

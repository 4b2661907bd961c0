package dev.sparkify.local.once;

import dev.sparkify.sql.execution.Session;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Is a session whose statements somebody runs in his own way. */
final class WatchedSession implements Session {
    static final String COMMIT = "commit";
    static final String ROLLBACK = "rollback";

    private final Session session;
    private final Watch watch;
    private final List<SQLException> lost = new ArrayList<>();
    private final AtomicInteger statements = new AtomicInteger();

    WatchedSession(Session session, Watch watch) {
        this.session = session;
        this.watch = watch;
    }

    /** Runs a statement, or does something else. */
    interface Watch {
        long run(int number, String sql, Run run) throws SQLException;
    }

    /** Is a statement as the engine would run it. */
    interface Run {
        long run() throws SQLException;
    }

    @Override
    public long run(String sql) throws SQLException {
        return watch.run(statements.incrementAndGet(), sql, () -> session.run(sql));
    }

    @Override
    public List<Row> query(String sql) throws SQLException {
        var rows = new ArrayList<Row>();
        watch.run(statements.incrementAndGet(), sql, () -> {
            rows.addAll(session.query(sql));
            return 0;
        });
        return List.copyOf(rows);
    }

    @Override
    public void rollBack() {
        try {
            watch.run(statements.incrementAndGet(), ROLLBACK, () -> {
                session.rollBack();
                return 0;
            });
        } catch (SQLException unanswered) {
            lost.add(unanswered);
        }
    }

    @Override
    public void close() {
        session.close();
        lost.clear();
    }
}

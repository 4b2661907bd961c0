package dev.sparkify.aws.internal.session;

import dev.sparkify.aws.Database;
import dev.sparkify.error.InputException;
import dev.sparkify.error.RetryableException;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.execution.Session;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.services.redshiftdata.RedshiftDataClient;

/**
 * Opens sessions of the Data API. They cannot be ended, and a cluster has at most 500, so one that was given back is taken
 * again. Thread-safe.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/mgmt/data-api.html">Redshift: Data API</a>
 */
public final class DataApiSessions implements Supplier<Session> {
    private final DataApi api;
    private final Database database;
    private final Dialect dialect;
    private final Duration patience;
    private final Deque<String> idle = new ConcurrentLinkedDeque<>();

    /**
     * Opens no session yet.
     *
     * @param client reaches the Data API
     * @param scheduler where it is asked what became of a statement
     * @param database to which database
     * @param dialect how Redshift is spoken to
     * @param patience how long a session waits for a lock
     * @throws InputException if a workgroup is to be entered as a user of a cluster
     */
    public DataApiSessions(
            RedshiftDataClient client,
            ScheduledExecutorService scheduler,
            Database database,
            Dialect dialect,
            Duration patience) {
        Logins.demandPossible(database);
        this.api = new DataApi(client, new Asking(scheduler));
        this.database = database;
        this.dialect = dialect;
        this.patience = patience;
    }

    /**
     * Opens a session for statements of this library, which leave nothing behind.
     *
     * @return the session, to be closed
     * @throws InputException if the login is refused, or there is no such database
     * @throws RetryableException if there is no connection
     */
    @Override
    public Session get() {
        for (var id = idle.poll(); id != null; id = idle.poll()) {
            var session = new DataApiSession(api, database, dialect, patience, Optional.of(id), idle::push);
            if (session.begins()) {
                return session;
            }
        }
        return begun(idle::push);
    }

    /**
     * Opens a session for statements of others, which nobody uses behind them.
     *
     * @return the session, to be closed
     * @throws InputException if the login is refused, or there is no such database
     * @throws RetryableException if there is no connection
     */
    public Session apart() {
        return begun(id -> {});
    }

    private Session begun(Consumer<String> after) {
        var session = new DataApiSession(api, database, dialect, patience, Optional.empty(), after);
        try {
            session.begin();
            return session;
        } catch (SQLException failure) {
            throw Refusal.of(failure);
        }
    }
}

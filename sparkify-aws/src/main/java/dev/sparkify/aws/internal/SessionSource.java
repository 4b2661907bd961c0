package dev.sparkify.aws.internal;

import dev.sparkify.aws.Database;
import dev.sparkify.aws.internal.session.DataApiSessions;
import dev.sparkify.aws.internal.session.LoginClients;
import dev.sparkify.error.InputException;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.execution.Session;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Opens sessions to one database. Thread-safe. */
public interface SessionSource extends Supplier<Session> {
    /**
     * Reaches a database by the route that the settings say.
     *
     * @param database which
     * @param clients of AWS
     * @param settings the route, and how long sessions wait for locks
     * @return the sessions
     */
    static SessionSource to(Database database, AwsClients clients, Settings settings) {
        var dialect = Dialect.redshift(settings.copying());
        return switch (settings.route()) {
            case DATA_API ->
                new DataApiSource(new DataApiSessions(
                        clients.data(), clients.scheduler(), database, dialect, settings.patience()));
            case JDBC ->
                new RedshiftSessions(
                        new LoginClients(clients::redshift, clients::serverless, clients::secrets)
                                .connections(database),
                        dialect,
                        settings.patience());
        };
    }

    /**
     * Opens a session for statements of users, who may leave settings and temporary tables behind.
     *
     * @return the session; by default one as all others
     */
    default Session apart() {
        return get();
    }

    /**
     * Gives connections to the same database.
     *
     * @return the connections
     * @throws InputException if sessions are not those of JDBC
     */
    DataSource connections();
}

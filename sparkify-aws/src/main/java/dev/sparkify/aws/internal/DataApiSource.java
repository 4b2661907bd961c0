package dev.sparkify.aws.internal;

import dev.sparkify.aws.internal.session.DataApiSessions;
import dev.sparkify.error.InputException;
import dev.sparkify.sql.execution.Session;
import javax.sql.DataSource;

/**
 * Opens sessions of the Data API, which has no connections.
 *
 * @param sessions opens them
 */
record DataApiSource(DataApiSessions sessions) implements SessionSource {
    @Override
    public Session get() {
        return sessions.get();
    }

    @Override
    public Session apart() {
        return sessions.apart();
    }

    @Override
    public DataSource connections() {
        throw new InputException(
                "The Data API gives no connections of JDBC; say overJdbc() for the platform where there is a way"
                        + " through the network, or run statements in a session()");
    }
}

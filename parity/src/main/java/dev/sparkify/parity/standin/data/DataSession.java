package dev.sparkify.parity.standin.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.redshiftdata.model.ActiveSessionsExceededException;

/** Is a connection that statements share, one at a time. Thread-safe. */
final class DataSession implements AutoCloseable {
    private static final Logger LOGGER = LoggerFactory.getLogger(DataSession.class);

    private final String id;
    private final DataSource connections;
    private final InstantSource clock;
    private final Optional<Duration> keptAlive;
    private @Nullable Connection connection;
    private @Nullable SubmittedStatement running;
    private Instant lastUse;
    private boolean hasEnded;

    DataSession(String id, DataSource connections, InstantSource clock, Optional<Integer> keptAlive) {
        this.id = id;
        this.connections = connections;
        this.clock = clock;
        this.keptAlive = keptAlive.map(Duration::ofSeconds);
        this.lastUse = clock.instant();
    }

    String id() {
        return id;
    }

    /** Names the session to callers; one that ends with its statement has no name. */
    @Nullable
    String sessionId() {
        return keptAlive.isPresent() ? id : null;
    }

    synchronized void take(SubmittedStatement statement) {
        if (running != null) {
            throw ActiveSessionsExceededException.builder()
                    .message("A query is running in the session")
                    .statusCode(400)
                    .build();
        }
        running = statement;
    }

    synchronized Connection connection() throws SQLException {
        if (connection == null) {
            connection = connections.getConnection();
            connection.setAutoCommit(true);
        }
        return connection;
    }

    synchronized void free() {
        running = null;
        lastUse = clock.instant();
        if (keptAlive.isEmpty()) {
            close();
        }
    }

    synchronized boolean hasEnded() {
        boolean isIdle = running == null && clock.instant().isAfter(lastUse.plus(keptAlive.orElse(Duration.ZERO)));
        if (isIdle && keptAlive.isPresent() && !hasEnded) {
            close();
        }
        return hasEnded;
    }

    @Override
    public synchronized void close() {
        hasEnded = true;
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException failed) {
            LOGGER.debug("A connection does not close", failed);
        }
    }
}

package dev.sparkify.aws.internal;

import dev.sparkify.sql.execution.EngineMessage;
import dev.sparkify.sql.execution.Session;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks Redshift into how many slices it is divided.
 *
 * @param sessions opens sessions
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_STV_SLICES.html">Redshift: STV_SLICES</a>
 */
public record Slices(Supplier<Session> sessions) {
    private static final Logger LOG = LoggerFactory.getLogger(Slices.class);
    private static final String COUNT = "select count(*) as slices from stv_slices";

    /**
     * Counts them.
     *
     * @return how many there are; 1 where Redshift does not tell
     */
    public int count() {
        try (var session = sessions.get()) {
            return (int) Math.max(1, session.query(COUNT).get(0).number("slices"));
        } catch (SQLException untold) {
            LOG.info("Redshift does not tell how many slices it has: {}", EngineMessage.of(untold));
            return 1;
        }
    }
}

package dev.sparkify.load;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs statements that take long.
 *
 * @param least the shortest time that is logged
 */
record SlowStatements(Duration least) implements LoadListener {
    private static final Logger LOG = LoggerFactory.getLogger(SlowStatements.class);

    @Override
    public void ran(String title, long rows, Duration took) {
        if (took.compareTo(least) >= 0) {
            LOG.info("Slow: {} ms, {} rows: {}", took.toMillis(), rows, title);
        }
    }
}

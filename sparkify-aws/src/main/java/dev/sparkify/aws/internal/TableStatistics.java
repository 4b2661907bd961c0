package dev.sparkify.aws.internal;

import dev.sparkify.error.SparkifyException;
import dev.sparkify.load.LoadReport;
import dev.sparkify.load.Outcome;
import dev.sparkify.load.TableReport;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.execution.EngineMessage;
import dev.sparkify.sql.execution.Session;
import dev.sparkify.sql.redshift.change.Analyze;
import dev.sparkify.sql.statement.TableName;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has Redshift look at tables that grew, once a load is committed, so that queries are planned by what is there. Redshift
 * itself skips a table of which less than a tenth has changed since it looked last. Thread-safe.
 *
 * @param sessions opens sessions
 * @param dialect how Redshift is spoken to
 * @param star what was loaded
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_ANALYZE.html">Redshift: ANALYZE</a>
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_analyze_threshold_percent.html">Redshift:
 *     analyze_threshold_percent, 10 by default</a>
 */
public record TableStatistics(Supplier<Session> sessions, Dialect dialect, StarSchema star) {
    private static final Logger LOG = LoggerFactory.getLogger(TableStatistics.class);

    /**
     * Looks at the tables that a load brought rows to. Throws nothing: the load is done, whatever becomes of this.
     *
     * @param report the receipt of the load
     */
    public void refresh(LoadReport report) {
        var grown = report.tables().stream()
                .filter(TableStatistics::hasGrown)
                .map(TableReport::table)
                .toList();
        if (grown.isEmpty()) {
            return;
        }
        try (var session = sessions.get()) {
            refresh(grown, session);
        } catch (SQLException failure) {
            LOG.warn("Statistics of {} stay as they were: {}", grown, EngineMessage.of(failure));
        } catch (SparkifyException failure) {
            LOG.warn("Statistics of {} stay as they were: {}", grown, failure.getMessage());
        }
    }

    private void refresh(List<String> tables, Session session) throws SQLException {
        for (var table : tables) {
            session.run(dialect.render(Analyze.table(new TableName(star.schema(), table))));
        }
    }

    private static boolean hasGrown(TableReport table) {
        return table.inserted() + table.count(Outcome.INFERRED) + table.count(Outcome.VERSIONS) > 0;
    }
}

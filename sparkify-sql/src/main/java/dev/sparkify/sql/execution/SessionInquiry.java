package dev.sparkify.sql.execution;

import dev.sparkify.sql.catalog.Inquiry;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.dialect.Fault;
import dev.sparkify.sql.statement.Query;
import java.sql.SQLException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts questions to the catalog of an engine in a session.
 *
 * @param session where to ask, outside of a transaction
 * @param dialect how the engine is spoken to
 */
record SessionInquiry(Session session, Dialect dialect) implements Inquiry {
    private static final Logger LOG = LoggerFactory.getLogger(SessionInquiry.class);

    @Override
    public List<Answer> ask(Query query) {
        try {
            return answers(query);
        } catch (SQLException failure) {
            throw EngineFailure.of(dialect, "The reading of the catalog", failure);
        }
    }

    @Override
    public List<Answer> askIfAllowed(Query query) {
        try {
            return answers(query);
        } catch (SQLException failure) {
            if (EngineFailure.fault(dialect, failure) != Fault.REFUSED) {
                throw EngineFailure.of(dialect, "The reading of the catalog", failure);
            }
            LOG.debug("The engine does not tell: {}", EngineMessage.of(failure));
            return List.of();
        }
    }

    private List<Answer> answers(Query query) throws SQLException {
        return session.query(dialect.render(query)).stream()
                .<Answer>map(Told::new)
                .toList();
    }

    /** Is a row of a result. */
    private record Told(Session.Row row) implements Answer {
        @Override
        public String text(String column) {
            return row.text(column);
        }

        @Override
        public long number(String column) {
            return row.number(column);
        }
    }
}

package dev.sparkify.parity.standin;

import dev.sparkify.parity.standin.wire.Performance;
import dev.sparkify.parity.standin.wire.ServerError;
import dev.sparkify.parity.standin.wire.ServerSession;
import java.io.IOException;

/**
 * Empties a table and commits.
 *
 * @param sql the TRUNCATE
 */
record Truncation(String sql) implements Performance {
    @Override
    public String perform(ServerSession session) throws ServerError, IOException {
        var tag = session.query(sql).tag();
        if (session.status() == 'T') {
            session.query("commit");
        }
        return tag;
    }
}

package dev.sparkify.parity.standin;

import dev.sparkify.parity.standin.wire.Performance;
import dev.sparkify.parity.standin.wire.ServerError;
import dev.sparkify.parity.standin.wire.ServerSession;
import java.io.IOException;

/**
 * Does what cannot stand within a transaction.
 *
 * @param called how the statement is called
 * @param sql the statement
 */
record OutsideTransaction(String called, String sql) implements Performance {
    @Override
    public String perform(ServerSession session) throws ServerError, IOException {
        demand(called, session);
        return session.query(sql).tag();
    }

    static void demand(String called, ServerSession session) throws ServerError {
        if (session.status() == 'T') {
            throw new ServerError("25001", called + " cannot run inside a transaction block");
        }
    }
}

package dev.sparkify.parity.standin;

import dev.sparkify.parity.standin.wire.Performance;
import dev.sparkify.parity.standin.wire.ServerError;
import dev.sparkify.parity.standin.wire.ServerSession;
import java.io.IOException;

/**
 * Does what a column must allow.
 *
 * @param function what looks at the column, and fails where it does not allow it
 * @param table the column's table
 * @param column the column's name
 * @param then what is done
 */
record Demanding(String function, String table, String column, Performance then) implements Performance {
    @Override
    public String perform(ServerSession session) throws ServerError, IOException {
        session.query("select " + function + "('" + doubled(table) + "', '" + doubled(column) + "')");
        return then.perform(session);
    }

    private static String doubled(String text) {
        return text.replace("'", "''");
    }
}

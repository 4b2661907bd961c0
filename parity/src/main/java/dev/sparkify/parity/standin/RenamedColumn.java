package dev.sparkify.parity.standin;

import dev.sparkify.parity.standin.rewrite.RenamedCheck;
import dev.sparkify.parity.standin.wire.Performance;
import dev.sparkify.parity.standin.wire.ServerError;
import dev.sparkify.parity.standin.wire.ServerSession;
import java.io.IOException;
import java.util.List;

/**
 * Renames a column and the checks that are called by its name.
 *
 * @param sql the statement
 * @param table the column's table
 * @param checks the checks that there may be
 */
record RenamedColumn(String sql, String table, List<RenamedCheck> checks) implements Performance {
    @Override
    public String perform(ServerSession session) throws ServerError, IOException {
        var tag = session.query(sql).tag();
        for (var check : checks) {
            if (isThere(check, session)) {
                session.query("alter table " + table + " rename constraint " + quoted(check.before()) + " to "
                        + quoted(check.after()));
            }
        }
        return tag;
    }

    private boolean isThere(RenamedCheck check, ServerSession session) throws ServerError, IOException {
        return !session.query("select conname from pg_constraint where conrelid = '" + table.replace("'", "''")
                        + "'::regclass and conname = '" + check.before().replace("'", "''") + "'")
                .rows()
                .isEmpty();
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}

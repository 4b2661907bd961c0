package dev.sparkify.parity.standin;

import dev.sparkify.parity.standin.rewrite.Tokens;
import dev.sparkify.parity.standin.wire.Performance;
import dev.sparkify.parity.standin.wire.ServerError;
import dev.sparkify.parity.standin.wire.ServerSession;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Moves the rows of a table into another.
 *
 * @param target the table that takes them
 * @param source the table that is empty then
 * @param ignoresExtra whether columns that only the source has are left behind
 * @param fillsTarget whether columns that only the target has take their default
 */
record Append(String target, String source, boolean ignoresExtra, boolean fillsTarget) implements Performance {
    static Append of(Tokens statement) {
        int at = statement.behindName(2);
        int end = statement.behindName(at + 2);
        return new Append(
                statement.slice(2, at).text(),
                statement.slice(at + 2, end).text(),
                statement.has(end, "ignoreextra"),
                statement.has(end, "filltarget"));
    }

    @Override
    public String perform(ServerSession session) throws ServerError, IOException {
        OutsideTransaction.demand("ALTER TABLE APPEND", session);
        var there = columns(target, session);
        var here = columns(source, session);
        boolean hasExtra = !ignoresExtra && !there.containsAll(here);
        boolean hasGaps = !fillsTarget && !here.containsAll(there);
        if (hasExtra || hasGaps) {
            throw new ServerError("XX000", "Columns of \"" + target + "\" and \"" + source + "\" differ");
        }
        var shared = new ArrayList<>(here);
        shared.retainAll(there);
        var names = String.join(", ", shared);
        session.query("with moved as (delete from " + source + " returning *) insert into " + target + " (" + names
                + ") select " + names + " from moved");
        return "ALTER TABLE";
    }

    private static List<String> columns(String table, ServerSession session) throws ServerError, IOException {
        return session
                .query("select quote_ident(attname) from pg_attribute where attrelid = '" + table.replace("'", "''")
                        + "'::regclass and attnum > 0 and not attisdropped order by attnum")
                .rows()
                .stream()
                .map(row -> Objects.requireNonNull(row.get(0)))
                .toList();
    }
}

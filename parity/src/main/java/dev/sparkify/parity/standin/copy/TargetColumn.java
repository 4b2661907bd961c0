package dev.sparkify.parity.standin.copy;

import dev.sparkify.parity.standin.wire.Reply;
import dev.sparkify.parity.standin.wire.ServerError;
import dev.sparkify.parity.standin.wire.ServerSession;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Is a column that a COPY fills.
 *
 * @param name its name
 * @param type PostgreSQL's name of its type, such as {@code int4}
 * @param modifier what PostgreSQL notes of its width, -1 for none
 * @param isNullable whether it takes NULL
 * @param isGenerated whether it is an identity that takes no values
 */
record TargetColumn(String name, String type, int modifier, boolean isNullable, boolean isGenerated) {
    private static final int HEADER = 4;

    static List<TargetColumn> of(CopyCommand command, ServerSession session) throws ServerError, IOException {
        var all = of(session.query("select a.attname, t.typname, a.atttypmod, a.attnotnull, a.attidentity"
                + " from pg_attribute a join pg_type t on t.oid = a.atttypid where a.attrelid = "
                + Texts.literal(command.table())
                + "::regclass and a.attnum > 0 and not a.attisdropped order by a.attnum"));
        if (command.columns().isEmpty()) {
            return all.stream()
                    .filter(column -> command.has(CopyOption.EXPLICIT_IDS) || !column.isGenerated())
                    .toList();
        }
        var chosen = new ArrayList<TargetColumn>();
        for (var name : command.columns()) {
            chosen.add(named(name, all, command));
        }
        return chosen;
    }

    private static List<TargetColumn> of(Reply reply) {
        return reply.rows().stream().map(TargetColumn::of).toList();
    }

    private static TargetColumn of(List<@Nullable String> row) {
        return new TargetColumn(
                Objects.requireNonNull(row.get(0)),
                Objects.requireNonNull(row.get(1)),
                Integer.parseInt(Objects.requireNonNull(row.get(2))),
                "f".equals(row.get(3)),
                "a".equals(row.get(4)));
    }

    private static TargetColumn named(String name, List<TargetColumn> all, CopyCommand command) throws ServerError {
        var found = all.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ServerError(
                        "42703", "column \"" + name + "\" of relation \"" + command.table() + "\" does not exist"));
        if (found.isGenerated() && !command.has(CopyOption.EXPLICIT_IDS)) {
            throw new ServerError("XX000", "cannot copy into IDENTITY column \"" + name + "\" without EXPLICIT_IDS");
        }
        return found;
    }

    int width() {
        return modifier - HEADER;
    }

    int precision() {
        return (modifier - HEADER) >> 16 & 0xffff;
    }

    int scale() {
        return modifier - HEADER & 0x7ff;
    }

    String length() {
        return type.equals("numeric") ? precision() + "," + scale() : modifier < 0 ? "" : String.valueOf(width());
    }
}

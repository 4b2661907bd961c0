package dev.sparkify.parity.standin;

import dev.sparkify.parity.standin.copy.CopyFromS3;
import dev.sparkify.parity.standin.copy.LoadLog;
import dev.sparkify.parity.standin.rewrite.Refusal;
import dev.sparkify.parity.standin.rewrite.RenamedCheck;
import dev.sparkify.parity.standin.rewrite.Rewrite;
import dev.sparkify.parity.standin.rewrite.Tokens;
import dev.sparkify.parity.standin.wire.Interpreter;
import dev.sparkify.parity.standin.wire.ServerError;
import dev.sparkify.parity.standin.wire.Work;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import software.amazon.awssdk.services.s3.S3Client;

/** Decides what becomes of each statement: it is refused, done here, or rewritten and sent on. */
record Statements(S3Client client, LoadLog log, AtomicLong numbers) implements Interpreter {
    /** Source: Redshift's page on INSERT. */
    private static final int LARGEST = 16 << 20;

    @Override
    public List<Work> read(String sql) {
        if (sql.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            return List.of(refused(
                    "54001",
                    "Statement is too large. Statement Size: " + sql.length() + " bytes. Maximum Allowed: " + LARGEST
                            + " bytes"));
        }
        return Tokens.statements(sql).stream().map(this::read).toList();
    }

    private Work read(Tokens written) {
        var refusal = Refusal.of(written);
        if (refusal.isPresent()) {
            return refused("0A000", refusal.get().message());
        }
        var statement = Rewrite.all(written);
        if (CopyFromS3.is(statement)) {
            return new Work.Perform(new CopyFromS3(statement, client, log, numbers));
        } else if (statement.has(0, "truncate")) {
            return new Work.Perform(new Truncation(statement.text()));
        } else if (written.has(0, "alter", "table")) {
            return alteration(written, statement);
        }
        return new Work.Pass(statement.text());
    }

    private static Work alteration(Tokens written, Tokens statement) {
        int at = written.behindName(2);
        if (written.has(at, "append", "from")) {
            return new Work.Perform(Append.of(statement));
        }
        var table = statement.slice(2, at).text();
        if (written.has(at, "alter", "column") && written.has(at + 3, "type")) {
            var resized = new OutsideTransaction("ALTER TABLE ALTER COLUMN", statement.text());
            return new Work.Perform(new Demanding("standin.demand_resizable", table, name(written, at + 2), resized));
        } else if (written.has(at, "rename", "column")) {
            var checks = RenamedCheck.of(written.get(at + 2), written.get(at + 4));
            return new Work.Perform(new RenamedColumn(statement.text(), table, checks));
        } else if (written.has(at, "drop") && !written.has(at + 1, "constraint")) {
            var column = name(written, written.has(at + 1, "column") ? at + 2 : at + 1);
            return new Work.Perform(new Demanding(
                    "standin.demand_removable",
                    table,
                    column,
                    session -> session.query(statement.text()).tag()));
        }
        return new Work.Pass(statement.text());
    }

    private static String name(Tokens written, int at) {
        return Rewrite.all(written.slice(at, at + 1)).get(0).name();
    }

    private static Work refused(String state, String message) {
        return new Work.Perform(session -> {
            throw new ServerError(state, message);
        });
    }
}

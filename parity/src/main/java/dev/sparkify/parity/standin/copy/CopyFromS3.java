package dev.sparkify.parity.standin.copy;

import dev.sparkify.load.S3Prefix;
import dev.sparkify.parity.standin.rewrite.Tokens;
import dev.sparkify.parity.standin.wire.Performance;
import dev.sparkify.parity.standin.wire.ServerError;
import dev.sparkify.parity.standin.wire.ServerSession;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Does a COPY of JSON from S3, all or nothing, within the transaction of the client.
 *
 * @param statement the COPY
 * @param client reads S3
 * @param log notes what could not be read, where the transaction fails
 * @param numbers gives each COPY its number
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_COPY.html">Redshift: COPY</a>
 */
public record CopyFromS3(Tokens statement, S3Client client, LoadLog log, AtomicLong numbers) implements Performance {
    /**
     * Tells whether a statement is a COPY that reads from a location.
     *
     * @param statement one statement
     * @return whether it is
     */
    public static boolean is(Tokens statement) {
        return CopyCommand.is(statement);
    }

    @Override
    public String perform(ServerSession session) throws ServerError, IOException {
        boolean isAlone = session.status() == 'I';
        if (isAlone) {
            session.query("begin");
        }
        try {
            long count = load(CopyCommand.of(statement), session);
            if (isAlone) {
                session.query("commit");
            }
            return "COPY " + count;
        } catch (ServerError error) {
            if (isAlone) {
                session.query("rollback");
            }
            throw error;
        }
    }

    private long load(CopyCommand command, ServerSession session) throws ServerError, IOException {
        var columns = TargetColumn.of(command, session);
        var objects = new Objects(client);
        long query = numbers.incrementAndGet();
        var rows = new CopyRows(query, command, columns, shape(command, columns, objects));
        var places = objects.of(command);
        for (var place : places) {
            rows.add(place.uri(), objects.content(place, command));
            if (rows.isRefused()) {
                log.run(LoadError.noted(rows.errors(), number(session)));
                throw new ServerError(
                        "XX000",
                        "Load into table '" + command.table()
                                + "' failed. Check 'sys_load_error_detail' system table for details.");
            }
        }
        session.query(LoadError.read(query, places.stream().map(S3Prefix::uri).toList()));
        return load(query, command, columns, rows, session);
    }

    private static long number(ServerSession session) throws ServerError, IOException {
        return Long.parseLong(String.valueOf(
                session.query("select pg_backend_pid()").rows().get(0).get(0)));
    }

    private static Shape shape(CopyCommand command, List<TargetColumn> columns, Objects objects) throws ServerError {
        var option = command.argument(CopyOption.JSON).orElse("auto");
        var names = columns.stream().map(TargetColumn::name).toList();
        if (option.equals("auto") || option.equals("auto ignorecase")) {
            return new JsonKeys(names, option.endsWith("ignorecase"));
        } else if (!option.startsWith("s3://")) {
            throw new ServerError("0A000", "the stand-in's COPY does not take JSON '" + option + "'");
        }
        var document = objects.document(option, "jsonpaths");
        return document.has("jsonpaths")
                ? JsonPaths.of(document.get("jsonpaths"), columns.size())
                : new JsonKeys(names, false);
    }

    private static long load(
            long query, CopyCommand command, List<TargetColumn> columns, CopyRows rows, ServerSession session)
            throws ServerError, IOException {
        var names = columns.stream()
                .map(column -> "\"" + column.name().replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(", "));
        long count = command.has(CopyOption.NOLOAD)
                ? 0
                : session.copyIn("copy " + command.table() + " (" + names + ") from stdin", rows.rows())
                        .count();
        if (!rows.errors().isEmpty()) {
            session.query(LoadError.noted(rows.errors(), number(session)));
        }
        session.query("select set_config('standin.last_copy_id', '" + query
                + "', false), set_config('standin.last_copy_count', '" + count + "', false)");
        return count;
    }
}

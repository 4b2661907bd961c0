package dev.sparkify.parity.standin.copy;

import dev.sparkify.parity.standin.rewrite.Tokens;
import dev.sparkify.parity.standin.wire.ServerError;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Is a COPY from S3.
 *
 * @param table the table, as the statement names it
 * @param columns the columns that are listed; none for all
 * @param from the location
 * @param options the parameters that are given, each with its argument, empty where it has none
 */
record CopyCommand(String table, List<String> columns, String from, Map<CopyOption, String> options) {
    private static final String SYNTAX = "42601";
    private static final String UNSUPPORTED = "0A000";
    private static final int MOST_ERRORS = 100_000;

    /** Tells whether a statement is a COPY that reads from a location. */
    static boolean is(Tokens statement) {
        int from = statement.find(1, "from");
        return statement.has(0, "copy") && statement.isText(from + 1);
    }

    static CopyCommand of(Tokens statement) throws ServerError {
        int end = statement.behindName(1);
        int from = statement.find(1, "from");
        var columns = statement.has(end, "(")
                ? statement.slice(end + 1, statement.behind(end) - 1).split(",").stream()
                        .map(column -> column.get(0).name())
                        .toList()
                : List.<String>of();
        var command = new CopyCommand(
                statement.slice(1, end).text(),
                columns,
                statement.get(from + 1).content(),
                options(statement, from + 2));
        command.check();
        return command;
    }

    private static Map<CopyOption, String> options(Tokens statement, int begin) throws ServerError {
        var options = new EnumMap<CopyOption, String>(CopyOption.class);
        int at = begin;
        while (at < statement.size()) {
            if (statement.has(at, "format|as")) {
                at++;
                continue;
            }
            int place = at;
            var option = CopyOption.at(statement, at).orElseThrow(() -> unknown(statement, place));
            at = option.argument(statement, at);
            boolean isGiven = option.hasArgument(statement, at);
            if (options.put(option, isGiven ? statement.get(at).content() : "") != null) {
                throw new ServerError(SYNTAX, "conflicting or redundant options");
            }
            at += isGiven ? 1 : 0;
        }
        return options;
    }

    private static ServerError unknown(Tokens statement, int at) {
        return new ServerError(
                UNSUPPORTED,
                "the stand-in's COPY does not take \"" + statement.get(at).text() + "\"; it takes "
                        + String.join(", ", CopyOption.words()));
    }

    private void check() throws ServerError {
        if (!has(CopyOption.JSON)) {
            throw new ServerError(UNSUPPORTED, "the stand-in's COPY reads JSON alone");
        }
        if (!has(CopyOption.IAM_ROLE)) {
            throw new ServerError("XX000", "COPY needs an authorization parameter such as IAM_ROLE");
        }
        if (!from.startsWith("s3://")) {
            throw new ServerError(UNSUPPORTED, "the stand-in's COPY reads from s3:// alone");
        }
        if (mostErrors() > MOST_ERRORS) {
            throw new ServerError("22023", "MAXERROR takes 0 to " + MOST_ERRORS);
        }
    }

    boolean has(CopyOption option) {
        return options.containsKey(option);
    }

    Optional<String> argument(CopyOption option) {
        return Optional.ofNullable(options.get(option));
    }

    /** Zero and one both mean the first. */
    long mostErrors() throws ServerError {
        try {
            return Math.max(1, Long.parseLong(argument(CopyOption.MAXERROR).orElse("0")));
        } catch (NumberFormatException noNumber) {
            throw new ServerError(SYNTAX, "MAXERROR takes a number");
        }
    }
}

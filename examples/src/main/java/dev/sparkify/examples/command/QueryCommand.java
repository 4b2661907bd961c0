package dev.sparkify.examples.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Asks a database file. */
@Command(
        name = "query",
        description = {
            "Asks a database file one query. Nothing can be written, neither in the file nor elsewhere, and no other file"
                    + " can be read.",
            "",
            "table: aligned columns; NULL is an empty cell, control characters are shown as \\n, \\u001b and so on.",
            "csv: as RFC 4180 has it, with a header and CR LF; NULL is an empty field, empty text is \"\".",
            "json: an array of objects, one a line; NaN and the infinities are text.",
            "",
            "Numbers and booleans are written as such, dates and times like 2018-11-30 23:59:59.796, the rest as text. Output"
                    + " is UTF-8."
        },
        footer = {
            "  sparkify query --database plays.duckdb 'SELECT level, COUNT(*) FROM dim_users GROUP BY level'",
            "  sparkify query --database plays.duckdb --format csv 'FROM dim_songs' > songs.csv"
        })
@SuppressWarnings("NullAway.Init")
public final class QueryCommand extends AnswerCommand {
    @Parameters(paramLabel = "SQL", description = "A query: one SELECT, FROM, VALUES, SHOW, DESCRIBE or SUMMARIZE.")
    private String sql;

    @Override
    String query(ReadOnlyDatabase opened) {
        return sql;
    }
}

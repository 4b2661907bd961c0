package dev.sparkify.examples.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Is a command that asks a database file one query. */
@SuppressWarnings("NullAway.Init")
abstract class AnswerCommand extends Job {
    @Option(
            names = "--database",
            paramLabel = "FILE",
            required = true,
            description = "A file that 'sparkify etl' made.")
    private Path database;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table, csv or json (default: ${DEFAULT-VALUE}).")
    private Format format;

    /** Names how an answer is written. */
    enum Format {
        TABLE,
        CSV,
        JSON;

        RowFormat to(PrintWriter out) {
            return switch (this) {
                case TABLE -> new TableFormat(out);
                case CSV -> new CsvFormat(out);
                case JSON -> new JsonFormat(out);
            };
        }
    }

    /** Gives the query, once it is sure that the database can answer it. */
    abstract String query(ReadOnlyDatabase opened);

    /** Gives the format through which the answer goes, so that a command can hold something back. */
    RowFormat shown(RowFormat written) {
        return written;
    }

    @Override
    final void run() {
        try (var opened = ReadOnlyDatabase.open(database)) {
            opened.answer(query(opened), shown(format.to(out())));
        }
    }
}

package dev.sparkify.examples.command;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/** Shows the loads. */
@Command(
        name = "history",
        description =
                "Shows the loads of a database file: when each was, what it read and what became of every record.",
        footer = {
            "  sparkify history --database plays.duckdb",
            "  sparkify history --database plays.duckdb --format csv"
        })
public final class HistoryCommand extends AnswerCommand {
    private static final String[] OF_SOURCES = {"found", "skipped", "loaded", "bytes", "read", "quarantined"};

    private static final String[] OF_TABLES = {
        "filtered",
        "duplicate",
        "duplicate_of_history",
        "conflicting",
        "collapsed",
        "inserted",
        "updated",
        "unchanged",
        "resolved",
        "repointed",
        "unknown"
    };

    /** A number that is not of the subject is NULL, one that was 0 is 0. */
    @Override
    String query(ReadOnlyDatabase opened) {
        opened.requireWarehouse();
        var sources = Stream.of(OF_SOURCES).map(name -> sum("source_" + name, name));
        var staged = Stream.of("coalesce(" + amount("staged") + ", " + amount("source_staged") + ") AS staged");
        var tables = Stream.of(OF_TABLES)
                .map(name -> String.format(
                        Locale.ROOT,
                        "CASE WHEN %s IS NOT NULL THEN coalesce(%s, 0) END AS %s",
                        amount("staged"),
                        amount(name),
                        name));
        return Stream.of(sources, staged, tables)
                .flatMap(columns -> columns)
                .collect(Collectors.joining(
                        ",\n    ",
                        "SELECT load_id AS load, date_trunc('second', loaded_at) AS loaded_at, subject,\n    ",
                        """

                        FROM sparkify_loads JOIN sparkify_counts USING (load_id)
                        GROUP BY load_id, loaded_at, subject
                        ORDER BY load_id, max(measure LIKE 'source%') DESC, subject"""));
    }

    private static String sum(String measure, String name) {
        return amount(measure) + " AS " + name;
    }

    private static String amount(String measure) {
        return "max(amount) FILTER (measure = '" + measure + "')";
    }
}

package dev.sparkify.examples.command;

import picocli.CommandLine.Command;

/** Shows rejected records. */
@Command(
        name = "rejects",
        description = {
            "Shows the records that loads set aside: where they stand, what is wrong, and their text.",
            "",
            "Correct a record in its file, or in a new one beside it, and run 'sparkify etl' again: a changed file is read"
                    + " again, and what is there already changes nothing."
        },
        footer = {
            "  sparkify rejects --database plays.duckdb",
            "  sparkify rejects --database plays.duckdb --format json > rejected.json"
        })
public final class RejectsCommand extends AnswerCommand {
    @Override
    String query(ReadOnlyDatabase opened) {
        opened.requireWarehouse();
        return """
                SELECT reject_id AS id, load_id AS load, rejected_at, staging, uri AS file, line,
                    column_name AS "column", reason, record, NULLIF(replaced_by, 0) AS replaced_by
                FROM sparkify_rejects
                ORDER BY reject_id""";
    }
}

package dev.sparkify.examples.command;

import dev.sparkify.music.SparkifyStar;
import dev.sparkify.personal.Masking;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows rejected records. */
@Command(
        name = "rejects",
        description = {
            "Shows the records that loads set aside: where they stand, what is wrong, and their text. What tells of a person is"
                    + " masked, unless --show-personal says otherwise.",
            "",
            "Correct a record in its file, or in a new one beside it, and run 'sparkify etl' again: a changed file is read"
                    + " again, and what is there already changes nothing."
        },
        footer = {
            "  sparkify rejects --database plays.duckdb",
            "  sparkify rejects --database plays.duckdb --format json --show-personal > rejected.json"
        })
public final class RejectsCommand extends AnswerCommand {
    @Option(names = "--show-personal", description = "Show records whole, with what they tell of people.")
    private boolean showPersonal;

    @Override
    RowFormat shown(RowFormat written) {
        return showPersonal ? written : new MaskedRejects(written, Masking.of(SparkifyStar.schema()));
    }

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

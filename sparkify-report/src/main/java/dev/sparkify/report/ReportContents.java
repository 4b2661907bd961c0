package dev.sparkify.report;

import dev.sparkify.load.PastLoad;
import dev.sparkify.load.RejectedRecord;
import dev.sparkify.quality.AuditReport;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.spi.WarehouseHandle;
import dev.sparkify.sql.advice.Estimates;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * Is what a report shows of a warehouse. Immutable and thread-safe.
 *
 * @param star the model
 * @param at when the warehouse was asked, in UTC
 * @param estimates how many rows the tables have, how long they are, and the cluster that the adviser thinks of
 * @param ledger what the warehouse remembers, and whether it is sound
 * @param answers questions and their answers
 */
public record ReportContents(
        StarSchema star, LocalDateTime at, Estimates estimates, Ledger ledger, List<Answer> answers) {
    /** Takes a copy of the list. */
    public ReportContents {
        answers = List.copyOf(answers);
    }

    /**
     * Is what a warehouse remembers, and whether it is sound.
     *
     * @param loads its loads, in the order of their numbers
     * @param rejects the records that loads set aside, in the order of their numbers
     * @param audit what came of all checks
     */
    public record Ledger(List<PastLoad> loads, List<RejectedRecord> rejects, AuditReport audit) {
        /** Takes copies of the lists. */
        public Ledger {
            loads = List.copyOf(loads);
            rejects = List.copyOf(rejects);
        }
    }

    /**
     * Is the answer to a question.
     *
     * @param question in a few words
     * @param sql the query that gave the answer
     * @param labels how many columns say what is counted; those after them are numbers, each shown as a chart
     * @param columns the names of the columns
     * @param rows the values as text, one for each column; NULL is empty
     */
    public record Answer(String question, String sql, int labels, List<String> columns, List<List<String>> rows) {
        /** Takes copies of the lists. */
        public Answer {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * Asks a warehouse for everything but answers. Reads, and runs all checks; changes nothing.
     *
     * @param handle the warehouse
     * @param star the model that it was made for
     * @param estimates what the handle knows of its tables; {@link Estimates#none()} leaves sizes out
     * @param at when that is, in UTC
     * @return what a report shows
     * @throws dev.sparkify.error.InputException if there is no warehouse
     * @throws IllegalStateException if the warehouse is closed or torn down
     */
    public static ReportContents of(WarehouseHandle handle, StarSchema star, Estimates estimates, LocalDateTime at) {
        var ledger = new Ledger(handle.history(), handle.rejects(), handle.audit());
        return new ReportContents(star, at, estimates, ledger, List.of());
    }

    /**
     * Adds answers to those that are there.
     *
     * @param more questions and their answers
     * @return the new contents
     */
    public ReportContents answering(Answer... more) {
        return new ReportContents(
                star,
                at,
                estimates,
                ledger,
                Stream.concat(answers.stream(), Stream.of(more)).toList());
    }
}

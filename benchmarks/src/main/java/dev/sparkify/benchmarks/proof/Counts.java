package dev.sparkify.benchmarks.proof;

import dev.sparkify.benchmarks.measure.Contest;
import dev.sparkify.benchmarks.measure.Round;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/**
 * Demands that a query gives a number in the database of a contestant: for those whose tables have another shape.
 *
 * @param queries what is asked, by the name of the contestant; others are not looked at
 * @param expected what each must answer
 */
public record Counts(Map<String, String> queries, long expected) implements Contest.Referee {
    /** Takes a copy. */
    public Counts {
        queries = Map.copyOf(queries);
    }

    @Override
    public void judge(Round round) {
        queries.forEach((name, query) -> {
            long found = answer(round.database(name), query);
            if (found != expected) {
                throw new IllegalStateException(
                        "%s answers %d to «%s», not %d".formatted(name, found, query, expected));
            }
        });
    }

    /**
     * Asks a database file.
     *
     * @param database the file
     * @param query gives a whole number
     * @return the number
     * @throws IllegalStateException if the file cannot be asked
     */
    public static long answer(Path database, String query) {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:" + database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot ask " + database + " for «" + query + "»", failed);
        }
    }
}

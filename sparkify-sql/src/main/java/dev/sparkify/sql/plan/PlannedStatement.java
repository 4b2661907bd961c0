package dev.sparkify.sql.plan;

import dev.sparkify.quality.Severity;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.Statement;
import java.util.Optional;

/**
 * Is a statement of a plan.
 *
 * @param title what it does, in a few words
 * @param statement the statement
 * @param table the table whose receipt it counts for; empty if it counts nothing
 * @param measure what the number of its rows means; empty if it means nothing, or the statement is a count, whose columns
 *     are named by what they count
 * @param suspects which staged records are to blame if it is a check that fails
 * @param rule what it checks, where that is reported: a check, or a count of violations that does not fail
 * @param needs what an engine must do; empty: it runs on each, otherwise others leave it out
 */
public record PlannedStatement(
        String title,
        Statement statement,
        Optional<String> table,
        Optional<Measure> measure,
        Optional<Suspects> suspects,
        Optional<Rule> rule,
        Optional<Dialect.Feature> needs) {
    /**
     * Says what is checked.
     *
     * @param name what is demanded, in words
     * @param table the table that is looked at
     * @param severity what becomes of a load that violates it
     */
    public record Rule(String name, String table, Severity severity) {}

    /**
     * Says which staged records are to blame.
     *
     * @param staging the staging table
     * @param condition true for a record to blame
     * @param reason what is wrong with it
     */
    public record Suspects(String staging, SqlExpression condition, String reason) {}

    /**
     * Plans a statement of which nothing is counted or reported.
     *
     * @param title what it does, in a few words
     * @param statement the statement
     * @return the statement of a plan, for each engine
     */
    public static PlannedStatement of(String title, Statement statement) {
        return new PlannedStatement(
                title,
                statement,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static PlannedStatement counting(String title, Statement statement, String table) {
        return new PlannedStatement(
                title,
                statement,
                Optional.of(table),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static PlannedStatement counting(String title, Statement statement, String table, Measure measure) {
        return new PlannedStatement(
                title,
                statement,
                Optional.of(table),
                Optional.of(measure),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static PlannedStatement blaming(String title, Statement.Check statement, Suspects suspects) {
        return new PlannedStatement(
                title,
                statement,
                Optional.empty(),
                Optional.empty(),
                Optional.of(suspects),
                Optional.empty(),
                Optional.empty());
    }

    static PlannedStatement checking(String title, Statement statement, Rule rule) {
        return new PlannedStatement(
                title,
                statement,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(rule),
                Optional.empty());
    }

    /**
     * Leaves it out of plans for engines that lack something.
     *
     * @param feature what an engine must do
     * @return the statement of a plan, for engines that do it
     */
    public PlannedStatement where(Dialect.Feature feature) {
        return new PlannedStatement(title, statement, table, measure, suspects, rule, Optional.of(feature));
    }

    boolean runsOn(Dialect dialect) {
        return needs.map(dialect.features()::contains).orElse(true);
    }
}

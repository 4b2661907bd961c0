package dev.sparkify.sql.plan;

import dev.sparkify.error.InvalidModelException;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.redshift.TransactionBlocks;
import dev.sparkify.sql.redshift.TransactionRule;
import dev.sparkify.sql.statement.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Is a list of statements to be run in order, with its transaction boundaries among them.
 *
 * @param statements the statements
 */
public record Plan(List<PlannedStatement> statements) {
    private static final char DELETE = 127;

    /**
     * Takes a copy of the list.
     *
     * @throws InvalidModelException if a statement that a transaction cannot hold stands within one
     */
    public Plan {
        statements = List.copyOf(statements);
        checkTransactions(statements);
    }

    private static void checkTransactions(List<PlannedStatement> statements) {
        var problems = new ArrayList<String>();
        boolean within = false;
        for (var planned : statements) {
            var rule = TransactionRule.of(planned.statement());
            boolean begins = rule == TransactionRule.BEGINS || rule == TransactionRule.BEGINS_READING;
            within = begins || (within && rule != TransactionRule.ENDS);
            if (within) {
                TransactionBlocks.refusal(rule).ifPresent(reason -> problems.add(planned.title() + ": it " + reason));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidModelException("The plan", problems);
        }
    }

    /**
     * Lists what must lie beside the data before the plan is run.
     *
     * @param dialect the dialect of the engine
     * @return the documents, in the order of the statements that need them
     * @throws dev.sparkify.error.InputException if one is needed and the dialect was told no place for it
     */
    public List<Document> documents(Dialect dialect) {
        return statements.stream()
                .flatMap(planned -> dialect.documents(planned.statement()).stream())
                .distinct()
                .toList();
    }

    /**
     * Leaves out what an engine cannot be told and does without, such as rights where it knows none.
     *
     * @param dialect the dialect of the engine
     * @return the statements that are run there, in order
     */
    public Plan on(Dialect dialect) {
        return new Plan(
                statements.stream().filter(planned -> planned.runsOn(dialect)).toList());
    }

    /**
     * Writes the plan as a script.
     *
     * @param dialect the dialect of the engine
     * @return the documents that must be there as comments, then each statement that is run there with its title as a
     *     comment of one line before it; the same plan always gives the same script
     * @throws dev.sparkify.error.InputException if the engine cannot do it
     */
    public String script(Dialect dialect) {
        var documents = documents(dialect).stream()
                .map(document -> "-- put this document at " + document.place() + "\n"
                        + document.text()
                                .lines()
                                .map(line -> "-- " + line + "\n")
                                .collect(Collectors.joining()));
        var texts = on(dialect).statements().stream()
                .map(planned -> "-- " + oneLine(planned.title()) + "\n" + dialect.render(planned.statement()) + ";\n");
        return Stream.concat(documents, texts).collect(Collectors.joining("\n"));
    }

    private static String oneLine(String title) {
        var line = title.toCharArray();
        for (int i = 0; i < line.length; i++) {
            line[i] = line[i] < ' ' || line[i] == DELETE ? ' ' : line[i];
        }
        return new String(line);
    }
}

package dev.sparkify.sql.plan;

import dev.sparkify.sql.dialect.Dialect;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Is a list of statements to be run in order, with its transaction boundaries among them.
 *
 * @param statements the statements
 */
public record Plan(List<PlannedStatement> statements) {
    /** Takes a copy of the list. */
    public Plan {
        statements = List.copyOf(statements);
    }

    /**
     * Writes the plan as a script.
     *
     * @param dialect the dialect of the engine
     * @return each statement with its title as a comment of one line before it; the same plan always gives the same script
     */
    public String script(Dialect dialect) {
        return statements.stream()
                .map(planned -> "-- " + planned.title().replaceAll("\\p{Cntrl}", " ") + "\n"
                        + dialect.render(planned.statement()) + ";\n")
                .collect(Collectors.joining("\n"));
    }
}

package dev.sparkify.sql.internal.evolve;

import dev.sparkify.evolve.ChangePlan;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.plan.Plan;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Is a change of a warehouse: what it comes to, and how it is done. After each step the warehouse is a reality from which a new
 * plan leads on, so a change that was cut off is finished by planning it again.
 *
 * @param changes what it comes to
 * @param steps how it is done, in order; empty if there is nothing to do
 */
public record Migration(ChangePlan changes, List<Step> steps) {
    /** Takes a copy of the list. */
    public Migration {
        steps = List.copyOf(steps);
    }

    /**
     * Is a transaction of a change, or a statement that no transaction holds.
     *
     * @param title what it does
     * @param plan its statements, with their boundaries; made for the engine
     */
    public record Step(String title, Plan plan) {}

    /**
     * Writes all steps as a script.
     *
     * @param dialect the dialect of the engine that it was planned for
     * @return each statement with its title as a comment; the same change always gives the same script
     */
    public String script(Dialect dialect) {
        return steps.stream().map(step -> step.plan().script(dialect)).collect(Collectors.joining("\n"));
    }
}

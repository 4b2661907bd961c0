package dev.sparkify.evolve;

import java.util.List;
import java.util.stream.Stream;

/**
 * Is what a change of the model comes to, in the order in which it is done: made for one reality, and to be run only while that
 * reality stands. An immutable value; equal models and realities give equal plans.
 *
 * @param reality tells what stood apart from anything else that might stand: 64 hexadecimal digits
 * @param from the fingerprint of the model that the warehouse was made for; empty if it is not known
 * @param to the fingerprint of the model that it is changed to
 * @param changes what is done, and what is kept
 */
public record ChangePlan(String reality, String from, String to, List<Change> changes) {
    /** Takes a copy of the list. */
    public ChangePlan {
        changes = List.copyOf(changes);
    }

    /**
     * Tells whether there is nothing to do.
     *
     * @return true if everything is kept
     */
    public boolean isEmpty() {
        return changes.stream().allMatch(change -> change.kind() == ChangeKind.KEEP);
    }

    /**
     * Tells whether another plan does the same to the same reality. How many rows and bytes there are does not count.
     *
     * @param other the other plan
     * @return true if it does
     */
    public boolean isSameAs(ChangePlan other) {
        return unsized().equals(other.unsized());
    }

    /**
     * Tells whether this plan does all that another one does to the same reality, as one does to which a platform added what it
     * changes of its own. How many rows and bytes there are does not count.
     *
     * @param part the other plan
     * @return true if it does
     */
    public boolean includes(ChangePlan part) {
        return part.reality.equals(reality)
                && part.from.equals(from)
                && part.to.equals(to)
                && unsized().changes.containsAll(part.unsized().changes);
    }

    private ChangePlan unsized() {
        return new ChangePlan(
                reality,
                from,
                to,
                changes.stream().map(change -> change.rewriting(0, 0)).toList());
    }

    /**
     * Lists the changes of a kind.
     *
     * @param kind the kind
     * @return the changes in order
     */
    public List<Change> of(ChangeKind kind) {
        return changes.stream().filter(change -> change.kind() == kind).toList();
    }

    /**
     * Joins what a platform changes of its own, such as a cluster.
     *
     * @param before what is done before the tables are changed
     * @param after what is done once they are
     * @return the new plan
     */
    public ChangePlan with(List<Change> before, List<Change> after) {
        var all = Stream.of(before, changes, after).flatMap(List::stream).toList();
        return new ChangePlan(reality, from, to, all);
    }

    /**
     * Writes the plan for people: a line for each change with its sign, what goes with it below, and a line that counts. What is
     * kept is counted and not listed.
     *
     * @return lines, the last without line break
     */
    public String text() {
        return ChangePlanText.of(this);
    }

    /**
     * Writes the plan as JSON, on one line; its keys are {@code reality}, {@code from}, {@code to}, {@code changes} and
     * {@code summary}.
     *
     * @return an object
     */
    public String json() {
        return ChangePlanJson.of(this);
    }

    @Override
    public String toString() {
        return text();
    }
}

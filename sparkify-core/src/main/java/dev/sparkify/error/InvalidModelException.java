package dev.sparkify.error;

import java.util.List;

/** Signals that a model is wrong, with all of its problems at once. */
public final class InvalidModelException extends InputException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial")
    private final List<String> problems;

    /**
     * Creates it.
     *
     * @param subject what is wrong, such as «Star schema sparkify»
     * @param problems each names table and column and the way out; at least one
     */
    public InvalidModelException(String subject, List<String> problems) {
        super(message(subject, problems));
        this.problems = List.copyOf(problems);
    }

    /**
     * Creates it with a single problem.
     *
     * @param problem names the thing and the way out
     */
    public InvalidModelException(String problem) {
        super(problem);
        this.problems = List.of(problem);
    }

    private static String message(String subject, List<String> problems) {
        var count = problems.size() == 1 ? "1 problem" : problems.size() + " problems";
        return subject + " has " + count + ":\n  - " + String.join("\n  - ", problems);
    }

    /**
     * Tells each problem.
     *
     * @return the problems in the order of the model
     */
    public List<String> problems() {
        return problems;
    }
}

package dev.sparkify.evolve;

import java.util.List;

/**
 * Is one change of a plan: of a table, of one of its columns, or of a resource that a platform keeps for the warehouse.
 *
 * @param subject what is changed, such as {@code dim_users}, {@code dim_users.level} or {@code cluster sparkify}
 * @param kind what becomes of it
 * @param what the change in plain words, such as «VARCHAR(32) → VARCHAR(64)»
 * @param why further lines: what makes it necessary, what goes with it; may be empty
 * @param statements what is run for it, as text without semicolons and without secrets; empty where another change of the
 *     plan brings it along, or nothing but a note is needed
 * @param rows how many rows are written anew, as far as it is known
 * @param bytes how many bytes are written anew, as far as it is known
 */
public record Change(
        String subject,
        ChangeKind kind,
        String what,
        List<String> why,
        List<String> statements,
        long rows,
        long bytes) {
    /** Takes copies of the lists. */
    public Change {
        why = List.copyOf(why);
        statements = List.copyOf(statements);
    }

    /**
     * Begins a change that writes no rows anew.
     *
     * @param subject what is changed
     * @param kind what becomes of it
     * @param what the change in plain words
     * @return the change, without reasons and statements
     */
    public static Change of(String subject, ChangeKind kind, String what) {
        return new Change(subject, kind, what, List.of(), List.of(), 0, 0);
    }

    /**
     * Adds what makes it necessary, and what goes with it.
     *
     * @param lines each in plain words
     * @return the new change
     */
    public Change because(List<String> lines) {
        return new Change(subject, kind, what, lines, statements, rows, bytes);
    }

    /**
     * Says what is run for it.
     *
     * @param texts the statements, without secrets
     * @return the new change
     */
    public Change by(List<String> texts) {
        return new Change(subject, kind, what, why, texts, rows, bytes);
    }

    /**
     * Says how much is written anew.
     *
     * @param count rows, 0 if it is not known
     * @param size bytes, 0 if it is not known
     * @return the new change
     */
    public Change rewriting(long count, long size) {
        return new Change(subject, kind, what, why, statements, count, size);
    }
}

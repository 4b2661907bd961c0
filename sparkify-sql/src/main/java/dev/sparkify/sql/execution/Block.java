package dev.sparkify.sql.execution;

import dev.sparkify.error.InputException;
import dev.sparkify.spi.Feature;
import dev.sparkify.sql.redshift.TransactionBlocks;
import dev.sparkify.sql.redshift.TransactionRule;
import dev.sparkify.sql.redshift.change.Rollback;
import dev.sparkify.sql.statement.Statement;
import java.util.Set;

/** Knows how the transaction of a session stands, and what it takes. Used by one thread. */
final class Block {
    private final Set<Feature> rules;
    private State state = State.NONE;

    Block(Set<Feature> rules) {
        this.rules = rules;
    }

    /** Says how the transaction stands. */
    private enum State {
        /** None is open. */
        NONE,
        /** One is open. */
        OPEN,
        /** One is open that only reads. */
        READING,
        /** One is open that takes nothing but a rollback. */
        ABORTED,
        /** None is open, because TRUNCATE committed it before its end. */
        TRUNCATED
    }

    boolean isOpen() {
        return state == State.OPEN || state == State.READING || state == State.ABORTED;
    }

    /** Tells whether TRUNCATE did what a commit would do now. */
    boolean isTruncated() {
        return state == State.TRUNCATED;
    }

    void demandWorking() {
        if (state == State.ABORTED) {
            throw new InputException("current transaction is aborted, commands ignored until end of transaction block:"
                    + " run a Rollback, and begin again (Redshift: ROLLBACK)");
        }
    }

    /** Refuses what the transaction does not take. */
    void demandTakes(Statement statement) {
        var rule = TransactionRule.of(statement);
        switch (rule) {
            case BEGINS, BEGINS_READING ->
                refuseIf(
                        isOpen(),
                        statement,
                        "begins a transaction within another: commit that first (Redshift: BEGIN)");
            case ENDS -> demandBegun(statement);
            case INSIDE ->
                refuseIf(
                        !isOpen() && rules.contains(Feature.TRANSACTION_BLOCKS),
                        statement,
                        "lasts until the transaction ends, and none is open: begin one first (Redshift: LOCK)");
            case OUTSIDE -> demandOutside(statement);
            case ANYWHERE, COMMITS ->
                refuseIf(
                        state == State.READING,
                        statement,
                        "may write, but its transaction only reads: begin it with Statement.Begin (Redshift: BEGIN)");
            case READS, SETS -> {}
        }
    }

    private void demandOutside(Statement statement) {
        if (isOpen() && rules.contains(Feature.TRANSACTION_BLOCKS)) {
            TransactionBlocks.refusal(TransactionRule.OUTSIDE).ifPresent(reason -> refuseIf(true, statement, reason));
        }
    }

    /** A rollback of nothing does no harm, unless somebody believes that it undid what TRUNCATE committed. */
    private void demandBegun(Statement statement) {
        boolean isRollback = statement instanceof Rollback;
        if (isRollback && state == State.TRUNCATED) {
            state = State.NONE;
            throw new InputException("Rollback undoes nothing: TRUNCATE committed the transaction; remove rows with"
                    + " DELETE where they may have to come back (Redshift: TRUNCATE)");
        }
        refuseIf(
                !isRollback && state == State.NONE,
                statement,
                "ends a transaction, and none is open: begin one first (Redshift: COMMIT)");
    }

    private static void refuseIf(boolean wrong, Statement statement, String reason) {
        if (wrong) {
            throw new InputException(StatementRun.called(statement) + " " + reason);
        }
    }

    void begun(boolean onlyReads) {
        state = onlyReads ? State.READING : State.OPEN;
    }

    void ended() {
        state = State.NONE;
    }

    void truncated() {
        state = State.TRUNCATED;
    }

    void failed() {
        if (isOpen() && rules.contains(Feature.ERROR_ABORTS_TRANSACTION)) {
            state = State.ABORTED;
        }
    }
}

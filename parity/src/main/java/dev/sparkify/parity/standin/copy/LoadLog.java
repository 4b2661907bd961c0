package dev.sparkify.parity.standin.copy;

/** Keeps what became of loads whose transaction is gone. */
@FunctionalInterface
public interface LoadLog {
    /**
     * Runs a statement in a session and transaction of its own.
     *
     * @param sql the statement
     */
    void run(String sql);
}

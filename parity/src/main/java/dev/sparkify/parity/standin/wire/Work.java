package dev.sparkify.parity.standin.wire;

/** Is what becomes of a statement of the client. */
public sealed interface Work {
    /**
     * Is sent on.
     *
     * @param sql the statement, as PostgreSQL reads it
     */
    record Pass(String sql) implements Work {}

    /**
     * Is done in the proxy.
     *
     * @param performance what is done
     */
    record Perform(Performance performance) implements Work {}
}

package dev.sparkify.parity.standin.wire;

import java.util.List;

/** Decides what becomes of the statements of a client. Thread-safe. */
@FunctionalInterface
public interface Interpreter {
    /**
     * Reads what a client sent at once.
     *
     * @param sql one or several statements, or none
     * @return what becomes of each, in their order
     */
    List<Work> read(String sql);
}

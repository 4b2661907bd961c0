package dev.sparkify.parity.standin.wire;

import java.io.IOException;

/** Is a statement that PostgreSQL does not know, done by statements that it does. */
@FunctionalInterface
public interface Performance {
    /**
     * Does what the statement says.
     *
     * @param session the session of the client
     * @return the command's tag, such as {@code COPY 3}
     * @throws ServerError if the statement is refused; a transaction that it stands in is aborted then
     * @throws IOException if the connection is lost
     */
    String perform(ServerSession session) throws ServerError, IOException;
}

package dev.sparkify.parity.standin.wire;

import java.io.IOException;

/** Runs statements in the session of a client, which does not see them. For one thread. */
public interface ServerSession {
    /**
     * Tells where the session is.
     *
     * @return {@code I} outside of a transaction, {@code T} within one, {@code E} within one that failed
     */
    char status();

    /**
     * Runs one statement.
     *
     * @param sql a statement of PostgreSQL
     * @return what the server answered
     * @throws ServerError if the server refuses it
     * @throws IOException if the connection is lost
     */
    Reply query(String sql) throws ServerError, IOException;

    /**
     * Runs a COPY from the client.
     *
     * @param sql a {@code COPY … FROM STDIN}
     * @param rows the rows, as that COPY reads them
     * @return what the server answered
     * @throws ServerError if the server refuses it
     * @throws IOException if the connection is lost
     */
    Reply copyIn(String sql, byte[] rows) throws ServerError, IOException;
}

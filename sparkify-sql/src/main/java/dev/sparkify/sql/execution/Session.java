package dev.sparkify.sql.execution;

import dev.sparkify.sql.redshift.StatementSize;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;

/** Runs statements one after the other in one database session. Used by one thread. */
public interface Session extends AutoCloseable {
    /**
     * Runs a statement.
     *
     * @param sql the statement
     * @return how many rows it changed; 0 where that means nothing
     * @throws SQLException if the engine refuses it
     */
    long run(String sql) throws SQLException;

    /**
     * Runs a query.
     *
     * @param sql the query
     * @return its rows, each with its values in order
     * @throws SQLException if the engine refuses it
     */
    List<Row> query(String sql) throws SQLException;

    /**
     * Runs a statement that locks. Where the engine waits for whoever holds the lock, the session bounds how long.
     *
     * @param sql the statement
     * @throws SQLException if the engine refuses it, or the lock is not free in time
     */
    default void lock(String sql) throws SQLException {
        run(sql);
    }

    /**
     * Says how long a statement may be. Notes of many files or records are taken apart to keep to it.
     *
     * @return what the engine takes, by default
     */
    default StatementSize size() {
        return StatementSize.STATEMENT;
    }

    /** Undoes what the open transaction did; does nothing where none is open. */
    void rollBack();

    /** Ends the session. */
    @Override
    void close();

    /** Is a row of a result. */
    interface Row {
        /**
         * Gives a text.
         *
         * @param column the column's name
         * @return the text, not NULL
         * @throws IllegalArgumentException if there is no such value
         */
        String text(String column);

        /**
         * Gives a number.
         *
         * @param column the column's name
         * @return the number, not NULL
         * @throws IllegalArgumentException if there is no such value
         */
        long number(String column);

        /**
         * Gives a time stamp.
         *
         * @param column the column's name
         * @return the time stamp, not NULL
         * @throws IllegalArgumentException if there is no such value
         */
        LocalDateTime moment(String column);

        /**
         * Names the columns.
         *
         * @return the names in order, lower-cased
         */
        List<String> columns();
    }
}

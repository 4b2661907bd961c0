package dev.sparkify.sql.catalog;

import dev.sparkify.sql.statement.Query;
import java.util.List;

/** Puts questions to an engine. Used by one thread. */
public interface Inquiry {
    /**
     * Asks what anyone may know.
     *
     * @param query the question
     * @return the rows
     * @throws dev.sparkify.error.InputException if the engine refuses it
     */
    List<Answer> ask(Query query);

    /**
     * Asks what may need rights.
     *
     * @param query the question
     * @return the rows; none if the engine refuses it
     */
    List<Answer> askIfAllowed(Query query);

    /** Is a row. */
    interface Answer {
        /**
         * Gives a text.
         *
         * @param column the column's name
         * @return the text
         */
        String text(String column);

        /**
         * Gives a number.
         *
         * @param column the column's name
         * @return the number
         */
        long number(String column);
    }
}

package dev.sparkify.sql.execution;

import dev.sparkify.load.LoadListener;
import dev.sparkify.load.SourceReport;
import dev.sparkify.load.Sources;
import dev.sparkify.sql.plan.LoadRequest;
import dev.sparkify.sql.plan.PlannedStatement.Suspects;
import dev.sparkify.sql.statement.Document;
import dev.sparkify.sql.statement.KnownFile;
import dev.sparkify.sql.statement.Statement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Finds the files of sources and makes them readable for the engine. */
public interface SourceReader {
    /**
     * Finds the files of sources and leaves out those that are known and unchanged.
     *
     * @param sources what is to be read
     * @param known gives, for a staging table, the files that were read before, by URI
     * @param listener is told how far the reading is
     * @return the opened sources, to be closed
     * @throws dev.sparkify.error.InputException if a location has no files, or cannot be read
     */
    Opened open(Sources sources, Function<String, Map<String, KnownFile>> known, LoadListener listener);

    /**
     * Opens files that were read before, to be read again.
     *
     * @param sources how they are written; where these lie does not matter
     * @param files gives, for a staging table, the files to be read
     * @param listener is told how far the reading is
     * @return the opened sources, to be closed
     * @throws dev.sparkify.error.InputException if a file is gone, or may not be read
     */
    Opened reopen(Sources sources, Function<String, List<String>> files, LoadListener listener);

    /** Is sources whose files the engine can read. */
    interface Opened extends AutoCloseable {
        /**
         * Says what is to be loaded.
         *
         * @return the sources with their new files
         */
        List<LoadRequest.NewFiles> sources();

        /**
         * Puts in place what must lie beside the data; called once, before the first source is read. What was put is gone when
         * the sources are closed.
         *
         * @param documents what the statements need; none where the engine needs none
         * @param session where the statements will be run
         * @throws dev.sparkify.error.InputException if a document cannot be put
         */
        void beforeRead(List<Document> documents, Session session);

        /**
         * Is told that a source was read into its staging table, before the session runs anything else.
         *
         * @param copy what was run
         * @param session where it was run, within its transaction
         * @throws dev.sparkify.load.BadRecordsException if records could not be read
         */
        void afterRead(Statement.Copy copy, Session session);

        /**
         * Says by which statements what the reader could not take is noted, behind each reading of a source that sets it
         * aside.
         *
         * @param note what was planned, which asks the engine itself
         * @param session where it will be run, within its transaction
         * @return the statements that are run instead; by default the planned one
         * @throws dev.sparkify.error.InputException if it is not known what was left out
         */
        default List<Statement> unreadable(Statement.NoteUnreadable note, Session session) {
            return List.of(note);
        }

        /**
         * Is told that the engine refused to read a source.
         *
         * @param copy what was run
         * @param failure what the engine said
         * @param session where it was run; may be rolled back to ask it why
         * @throws dev.sparkify.error.InputException if a file is to blame
         */
        void readFailed(Statement.Copy copy, SQLException failure, Session session);

        /**
         * Is told that all is done but the receipt and the commit. What it throws rolls the load back.
         *
         * @param session where the load runs, within its transaction
         * @throws dev.sparkify.error.RetryableException if what was read is not what was found
         */
        default void beforeCommit(Session session) {}

        /**
         * Names the records that a failed check blames.
         *
         * @param suspects which records
         * @param failure how the check failed; what hinders the search is added to it as suppressed
         * @throws dev.sparkify.load.BadRecordsException if they were found
         */
        void blame(Suspects suspects, CheckFailedException failure);

        /**
         * Tells what was read.
         *
         * @return in the order of the sources
         */
        List<SourceReport> reports();

        @Override
        void close();
    }
}

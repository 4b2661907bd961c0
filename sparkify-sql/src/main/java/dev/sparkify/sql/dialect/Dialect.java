package dev.sparkify.sql.dialect;

import dev.sparkify.sql.redshift.transfer.CopySettings;
import dev.sparkify.sql.statement.Document;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.Statement;
import java.util.List;
import java.util.Set;

/** Turns statements into the text of one engine. A value; thread-safe, and the same statement always gives the same text. */
public interface Dialect {
    /**
     * Returns the dialect of DuckDB.
     *
     * @return the dialect
     */
    static Dialect duckDb() {
        return new SyntaxDialect(
                new DuckDbSyntax(),
                "main",
                "",
                Set.of(
                        Feature.READER_JUDGES_EVERY_FIELD,
                        Feature.READER_TELLS_FILES,
                        Feature.READER_TELLS_PLACES,
                        Feature.READER_TELLS_COMPRESSION));
    }

    /**
     * Returns the dialect of Amazon Redshift.
     *
     * @return the dialect; COPY uses the default role of the cluster or namespace, and has no place for documents
     */
    static Dialect redshift() {
        return redshift(CopySettings.defaults());
    }

    /**
     * Returns the dialect of Amazon Redshift.
     *
     * @param settings as whom and where COPY reads
     * @return the dialect
     */
    static Dialect redshift(CopySettings settings) {
        return new SyntaxDialect(
                new RedshiftSyntax(settings),
                "public",
                "\\set ON_ERROR_STOP on\n\n",
                Set.of(Feature.SORT_KEYS, Feature.RIGHTS));
    }

    /**
     * Names the dialect.
     *
     * @return {@code duckdb} or {@code redshift}
     */
    String name();

    /**
     * Tells what the engine does.
     *
     * @return its features
     */
    Set<Feature> features();

    /**
     * Writes a statement.
     *
     * @param statement the statement
     * @return its text, without a semicolon
     * @throws dev.sparkify.error.InputException if the engine cannot do it
     */
    String render(Statement statement);

    /**
     * Lists what must lie beside the data before a statement is run.
     *
     * @param statement the statement
     * @return the documents; none where the engine needs none
     * @throws dev.sparkify.error.InputException if the engine needs one and no place for it is known
     */
    List<Document> documents(Statement statement);

    /**
     * Writes a query.
     *
     * @param query the query
     * @return its text, without a semicolon
     */
    String render(Query query);

    /**
     * Gives what asks the engine which tables stand in it.
     *
     * @return its catalog
     */
    EngineCatalog catalog();

    /**
     * Names the schema that tables are in where none is named.
     *
     * @return {@code main} or {@code public}
     */
    String defaultSchema();

    /**
     * Gives what a script must begin with so that it stops at its first failure.
     *
     * @return the lines; may be empty
     */
    String scriptHeader();

    /**
     * Tells what a failure means.
     *
     * @param state the SQLState; may be empty
     * @param message what the engine said
     * @return what it means for whoever asked
     */
    Fault fault(String state, String message);

    /** Names what an engine does that planners ask for. */
    enum Feature {
        /** The reader judges also the fields that are not staged, so only those that are needed are staged. */
        READER_JUDGES_EVERY_FIELD,
        /** The engine tells which files it read, so they need not be listed before. */
        READER_TELLS_FILES,
        /** The reader tells from which file and byte each record comes. */
        READER_TELLS_PLACES,
        /** The reader sees how each file is compressed, so that one statement reads files that differ in it. */
        READER_TELLS_COMPRESSION,
        /** The engine keeps tables sorted by keys that can be changed; where it does not, plans say nothing of them. */
        SORT_KEYS,
        /** The engine knows who may read what; where it does not, everyone reads everything. */
        RIGHTS
    }
}

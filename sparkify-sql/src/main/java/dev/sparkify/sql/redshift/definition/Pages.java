package dev.sparkify.sql.redshift.definition;

/** Names the pages of Redshift's documentation that rules come from, as messages cite them. */
final class Pages {
    static final String ALTER_APPEND = "ALTER TABLE APPEND";
    static final String ALTER_TABLE = "ALTER TABLE";
    static final String CREATE_SCHEMA = "CREATE SCHEMA";
    static final String CREATE_TABLE = "CREATE TABLE";
    static final String CREATE_TABLE_AS = "CREATE TABLE AS";
    static final String CREATE_VIEW = "CREATE VIEW";
    static final String ENCODINGS = "Compression encodings";
    static final String GRANT = "GRANT";
    static final String MATERIALIZED_VIEW = "CREATE MATERIALIZED VIEW";
    static final String NAMES = "Names and identifiers";

    private Pages() {}
}

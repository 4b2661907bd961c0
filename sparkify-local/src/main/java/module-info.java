/** The embedded platform: DuckDB in this process. */
@SuppressWarnings("requires-automatic")
module dev.sparkify.local {
    requires transitive dev.sparkify.sql;
    requires duckdb.jdbc;
    requires org.slf4j;
    requires static transitive org.jspecify;
    requires static org.immutables.value.annotations;

    exports dev.sparkify.local;
}

package dev.sparkify.sql.redshift.definition;

import dev.sparkify.internal.Names;
import dev.sparkify.schema.Grantee;
import dev.sparkify.sql.statement.TableName;
import java.util.List;

/**
 * Is a right to read.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_GRANT.html">Redshift: GRANT</a>
 */
public sealed interface ReadRight {
    /**
     * Reads tables and views.
     *
     * @param tables one or more
     */
    record Tables(List<TableName> tables) implements ReadRight {
        /**
         * Checks the names.
         *
         * @throws dev.sparkify.error.InvalidModelException if there is none, one cannot be used, or is there twice
         */
        public Tables {
            tables = Named.folded(tables);
            var problems = new Problems();
            problems.addIf(tables.isEmpty(), "it reads nothing; name at least one table", Pages.GRANT);
            tables.forEach(table -> problems.name("table", table));
            problems.distinct("table", tables.stream().map(Named::spelled).toList(), Pages.GRANT);
            problems.refuse("Right to read tables");
        }
    }

    /**
     * Reads some columns of a table or view.
     *
     * @param table the table
     * @param columns one or more, lower-cased
     */
    record Columns(TableName table, List<String> columns) implements ReadRight {
        /**
         * Checks the names.
         *
         * @throws dev.sparkify.error.InvalidModelException if there is no column, a name cannot be used, or is there twice
         */
        public Columns {
            table = Named.folded(table);
            columns = columns.stream().map(Names::folded).toList();
            var problems = new Problems();
            problems.name("table", table);
            problems.addIf(columns.isEmpty(), "it reads nothing; name at least one column", Pages.GRANT);
            columns.forEach(column -> problems.name("column " + column, column));
            problems.distinct("column", columns, Pages.GRANT);
            problems.refuse("Right to read columns");
        }
    }

    /**
     * Reads all tables and views that are in schemas now.
     *
     * @param schemas one or more, lower-cased
     */
    record AllTables(List<String> schemas) implements ReadRight {
        /**
         * Checks the names.
         *
         * @throws dev.sparkify.error.InvalidModelException if there is none, one cannot be used, or is there twice
         */
        public AllTables {
            schemas = checked(schemas);
        }
    }

    /**
     * Finds what is in schemas, without which nothing in them can be read.
     *
     * @param schemas one or more, lower-cased
     */
    record Usage(List<String> schemas) implements ReadRight {
        /**
         * Checks the names.
         *
         * @throws dev.sparkify.error.InvalidModelException if there is none, one cannot be used, or is there twice
         */
        public Usage {
            schemas = checked(schemas);
        }
    }

    /**
     * Reads tables and views.
     *
     * @param first a table
     * @param more further tables
     * @return SELECT ON tables
     */
    static ReadRight select(TableName first, TableName... more) {
        return new Tables(Named.tables(first, more));
    }

    /**
     * Reads some columns of a table or view.
     *
     * @param table the table
     * @param columns one or more
     * @return SELECT (columns) ON table
     */
    static ReadRight selectColumns(TableName table, String... columns) {
        return new Columns(table, List.of(columns));
    }

    /**
     * Reads all tables and views that are in schemas now; for those to come see {@link AlterDefaultPrivileges}.
     *
     * @param first a schema
     * @param more further schemas
     * @return SELECT ON ALL TABLES IN SCHEMA schemas
     */
    static ReadRight selectAllTables(String first, String... more) {
        return new AllTables(Named.texts(first, more));
    }

    /**
     * Finds what is in schemas.
     *
     * @param first a schema
     * @param more further schemas
     * @return USAGE ON SCHEMA schemas
     */
    static ReadRight usage(String first, String... more) {
        return new Usage(Named.texts(first, more));
    }

    /**
     * Gives this right.
     *
     * @param readers one or more
     * @return the statement
     * @throws dev.sparkify.error.InvalidModelException if there is none, or one twice
     */
    default Grant grantedTo(Grantee... readers) {
        return new Grant(this, List.of(readers));
    }

    /**
     * Takes this right away.
     *
     * @param readers one or more
     * @return the statement
     * @throws dev.sparkify.error.InvalidModelException if there is none, or one twice
     */
    default Revoke revokedFrom(Grantee... readers) {
        return new Revoke(this, List.of(readers));
    }

    private static List<String> checked(List<String> names) {
        var schemas = names.stream().map(Names::folded).toList();
        var problems = new Problems();
        problems.addIf(schemas.isEmpty(), "it reads nothing; name at least one schema", Pages.GRANT);
        schemas.forEach(schema -> problems.name("schema " + schema, schema));
        problems.distinct("schema", schemas, Pages.GRANT);
        problems.refuse("Right to read schemas");
        return schemas;
    }
}

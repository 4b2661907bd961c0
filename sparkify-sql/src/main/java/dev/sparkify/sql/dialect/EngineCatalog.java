package dev.sparkify.sql.dialect;

import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.SqlText;
import dev.sparkify.type.ColumnType;
import java.util.Optional;

/**
 * Knows how to ask an engine what is there, and how to read its answers. All engines answer in the same columns, none of them
 * NULL. A value; thread-safe.
 */
public interface EngineCatalog {
    /**
     * Tells whether the catalog keeps everything that a table was declared with. Where it does not, only a note of the
     * declaration tells the rest.
     *
     * @return true on Redshift
     */
    boolean tellsLayout();

    /**
     * Tells what a backslash does in the texts of defaults.
     *
     * @return that it escapes, on Redshift
     */
    SqlText.Backslash backslash();

    /**
     * Asks for the tables and views of a schema.
     *
     * @param schema the schema
     * @return a query: relation_name; is_table, 1 or 0; description; owner; style, the number that
     *     <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_PG_CLASS_INFO.html">PG_CLASS_INFO</a> has for the
     *     distribution; row_count, as far as known here
     */
    Query relations(String schema);

    /**
     * Asks for the columns of the tables and views of a schema.
     *
     * @param schema the schema
     * @return a query: relation_name, place, column_name, type_name; required, 1 or 0; default_text; encoding;
     *     distributes, 1 or 0; sorts, the place in the sort key, alternately negative in an interleaved one; description
     */
    Query columns(String schema);

    /**
     * Asks for the keys of the tables of a schema.
     *
     * @param schema the schema
     * @return a query: relation_name; number, by which keys are in order; kind, p, u or f; places of columns, separated by
     *     blanks; target_schema, target_table, target_column; empty where the engine keeps no keys
     */
    Optional<Query> keys(String schema);

    /**
     * Asks who may read the tables of a schema.
     *
     * @param schema the schema
     * @return a query: relation_name; kind, user, role, group or public; grantee; empty where the engine knows no rights
     */
    Optional<Query> rights(String schema);

    /**
     * Asks how large the tables of a schema are. Who asks may have no right to know.
     *
     * @param schema the schema
     * @return a query: relation_name, row_count, megabytes, leading_sort; empty where the engine does not tell
     */
    Optional<Query> sizes(String schema);

    /**
     * Asks what rests on the tables of a schema.
     *
     * @param schema the schema
     * @return a query: relation_name, dependent_schema, dependent_name; empty where the engine does not tell
     */
    Optional<Query> dependents(String schema);

    /**
     * Reads the name of a type.
     *
     * @param text as the catalog has it
     * @return the type, as wide as can be where the engine bounds nothing; empty where a model has no such type
     */
    Optional<ColumnType> type(String text);

    /**
     * Tells what is left of a type once a column is made.
     *
     * @param declared the type
     * @return what {@link #type} reads of it
     */
    ColumnType kept(ColumnType declared);
}

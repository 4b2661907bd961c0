package dev.sparkify.sql.plan;

import dev.sparkify.layout.Distribution;
import dev.sparkify.layout.SortKey;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.statement.Keys;
import dev.sparkify.sql.statement.Lifetime;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.sql.statement.TableName;
import dev.sparkify.type.ColumnType;
import java.util.List;
import java.util.stream.Stream;

/**
 * Knows the tables in which a warehouse remembers itself: what it was made for, its tables as they were declared,
 * its loads, the files they read, the highest surrogate keys ever given. All names start with {@code sparkify_}.
 */
public final class Ledger {
    /** The version of these tables. */
    public static final int VERSION = 4;

    /** With this begin the names of all tables by which a warehouse remembers itself. */
    public static final String PREFIX = "sparkify_";

    /** The bytes of the longest path or URI: a path of Linux has 4,096 at most, a key of S3 1,024. */
    private static final int URI_BYTES = 4352;

    /** The name under which rejected records are numbered. */
    public static final String REJECTED = "sparkify_rejects";

    /** The most bytes of a line about a change. */
    public static final int CHANGE_BYTES = 4096;

    private static final int NAME_BYTES = 127;
    private static final int REASON_BYTES = 4096;

    /** The widest text of Redshift. */
    private static final int RECORD_BYTES = 65_535;

    private final TableNames names;

    /**
     * Creates it.
     *
     * @param star what the warehouse is made for
     */
    public Ledger(StarSchema star) {
        this.names = new TableNames(star);
    }

    /**
     * Names the table that says what the warehouse was made for.
     *
     * @return columns version, star, model, made
     */
    public TableName warehouse() {
        return names.of("sparkify_warehouse");
    }

    /**
     * Names the table that nobody reads, by which loads exclude each other.
     *
     * @return column taken
     */
    public TableName lock() {
        return names.of("sparkify_lock");
    }

    /**
     * Names the table of the highest surrogate keys ever given.
     *
     * @return columns table_name, highest
     */
    public TableName keys() {
        return names.of("sparkify_keys");
    }

    /**
     * Names the table of loads.
     *
     * @return columns load_id, loaded_at, token
     */
    public TableName loads() {
        return names.of("sparkify_loads");
    }

    /**
     * Names the table of files.
     *
     * @return columns staging, uri, size, fingerprint, stamp, load_id
     */
    public TableName files() {
        return names.of("sparkify_files");
    }

    /**
     * Names the table of how far the events of a load reach.
     *
     * @return columns load_id, table_name, first_at, last_at
     */
    public TableName reach() {
        return names.of("sparkify_reach");
    }

    /**
     * Names the table of what became of the records of each load.
     *
     * @return columns load_id, subject, measure, amount
     */
    public TableName counts() {
        return names.of("sparkify_counts");
    }

    /**
     * Names the table of rejected records.
     *
     * @return columns reject_id, load_id, rejected_at, replaced_by, staging, uri, line, column_name, reason, record
     */
    public TableName rejects() {
        return names.of(REJECTED);
    }

    /**
     * Names the table of the tables that were made.
     *
     * @return columns table_name, distribution, sort_key, description
     */
    public TableName definitions() {
        return names.of("sparkify_tables");
    }

    /**
     * Names the table of the columns that tables were made with.
     *
     * @return columns table_name, place, column_name, type_name as Redshift spells it, required, default_text, encoding,
     *     description; what is not declared is empty
     */
    public TableName columns() {
        return names.of("sparkify_columns");
    }

    /**
     * Names the table of the columns by which tables are spread, sorted and known.
     *
     * @return columns table_name, kind, number, place, column_name, target_schema, target_table, target_column
     */
    public TableName layouts() {
        return names.of("sparkify_table_keys");
    }

    /**
     * Names the table of what was changed of tables, a row for each line of a plan.
     *
     * @return columns change_id, changed_at, from_model, to_model, what, done: 1 in the last row of a change
     */
    public TableName changes() {
        return names.of("sparkify_changes");
    }

    /**
     * Names the table of erasures. It does not tell whose.
     *
     * @return columns erasure_id, erased_at, table_name, way, row_count, token
     */
    public TableName erasures() {
        return names.of("sparkify_erasures");
    }

    /**
     * Lists its tables.
     *
     * @return in the order of creation
     */
    public List<TableName> tables() {
        return List.of(
                warehouse(),
                lock(),
                keys(),
                loads(),
                files(),
                reach(),
                counts(),
                rejects(),
                definitions(),
                columns(),
                layouts(),
                changes(),
                erasures());
    }

    List<Statement> creation() {
        return Stream.of(notesOfLoads().stream(), notesOfTables().stream(), Stream.of(notesOfErasures()))
                .flatMap(tables -> tables)
                .toList();
    }

    private List<Statement> notesOfLoads() {
        return List.of(
                table(warehouse(), integer("version"), name("star"), name("model"), name("made")),
                table(lock(), number("taken")),
                table(keys(), name("table_name"), number("highest")),
                table(loads(), number("load_id"), moment("loaded_at"), name("token")),
                table(
                        files(),
                        name("staging"),
                        text("uri", URI_BYTES),
                        number("size"),
                        name("fingerprint"),
                        name("stamp"),
                        number("load_id")),
                table(reach(), number("load_id"), name("table_name"), moment("first_at"), moment("last_at")),
                table(counts(), number("load_id"), name("subject"), name("measure"), number("amount")),
                rejectsTable());
    }

    /** Lists what creates the tables in which tables and their changes are noted. */
    List<Statement> notesOfTables() {
        return List.of(
                table(definitions(), name("table_name"), name("distribution"), name("sort_key"), description()),
                table(
                        columns(),
                        name("table_name"),
                        integer("place"),
                        name("column_name"),
                        name("type_name"),
                        integer("required"),
                        text("default_text", RECORD_BYTES),
                        name("encoding"),
                        description()),
                table(
                        layouts(),
                        name("table_name"),
                        name("kind"),
                        integer("number"),
                        integer("place"),
                        name("column_name"),
                        name("target_schema"),
                        name("target_table"),
                        name("target_column")),
                table(
                        changes(),
                        number("change_id"),
                        moment("changed_at"),
                        name("from_model"),
                        name("to_model"),
                        text("what", CHANGE_BYTES),
                        integer("done")));
    }

    /** Says what creates the table in which erasures are noted. */
    Statement notesOfErasures() {
        return table(
                erasures(),
                number("erasure_id"),
                moment("erased_at"),
                name("table_name"),
                name("way"),
                number("row_count"),
                name("token"));
    }

    private static Column description() {
        return text("description", RECORD_BYTES);
    }

    private Statement rejectsTable() {
        return table(
                rejects(),
                number("reject_id"),
                number("load_id"),
                moment("rejected_at"),
                number("replaced_by"),
                name("staging"),
                text("uri", URI_BYTES),
                number("line"),
                name("column_name"),
                text("reason", REASON_BYTES),
                text("record", RECORD_BYTES));
    }

    private static Column name(String column) {
        return text(column, NAME_BYTES);
    }

    private static Column text(String column, int bytes) {
        return Column.of(column, ColumnType.varchar(bytes)).notNull();
    }

    private static Column integer(String column) {
        return Column.of(column, ColumnType.integer()).notNull();
    }

    private static Column number(String column) {
        return Column.of(column, ColumnType.bigint()).notNull();
    }

    private static Column moment(String column) {
        return Column.of(column, ColumnType.timestamp()).notNull();
    }

    private static Statement table(TableName name, Column... columns) {
        return new Statement.CreateTable(
                name, List.of(columns), Keys.none(), Distribution.auto(), SortKey.auto(), Lifetime.PERMANENT);
    }

    /** Says what was made for a warehouse, and so what its teardown may remove. */
    public enum Made {
        /** The tables, in a schema that was there. */
        TABLES,
        /** The schema and the tables. */
        SCHEMA,
        /** The whole database. */
        DATABASE
    }
}

package dev.sparkify.sql.plan;

import dev.sparkify.layout.Distribution;
import dev.sparkify.layout.SortKey;
import dev.sparkify.load.Source;
import dev.sparkify.mapping.Literal;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.statement.KnownFile;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.SqlExpression.Function;
import dev.sparkify.sql.statement.SqlExpression.Operator;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.sql.statement.TableName;
import dev.sparkify.type.ColumnType;
import java.util.List;
import java.util.Optional;

/**
 * Knows the tables in which a warehouse remembers itself: what it was made for, its loads, the files they read, the
 * highest surrogate keys ever given. All names start with {@code sparkify_}.
 */
public final class Ledger {
    /** The version of these tables. */
    public static final int VERSION = 1;

    /** The bytes of the longest path or URI: a path of Linux has 4,096 at most, a key of S3 1,024. */
    private static final int URI_BYTES = 4352;

    private static final int NAME_BYTES = 127;

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
     * @return columns load_id, loaded_at
     */
    public TableName loads() {
        return names.of("sparkify_loads");
    }

    /**
     * Names the table of files.
     *
     * @return columns staging, uri, size, fingerprint, load_id
     */
    public TableName files() {
        return names.of("sparkify_files");
    }

    /**
     * Lists its tables.
     *
     * @return in the order of creation
     */
    public List<TableName> tables() {
        return List.of(warehouse(), lock(), keys(), loads(), files());
    }

    List<Statement> creation() {
        return List.of(
                table(warehouse(), number("version", ColumnType.integer()), name("star"), name("model"), name("made")),
                table(lock(), number("taken", ColumnType.bigint())),
                table(keys(), name("table_name"), number("highest", ColumnType.bigint())),
                table(
                        loads(),
                        number("load_id", ColumnType.bigint()),
                        Column.of("loaded_at", ColumnType.timestamp()).notNull()),
                table(
                        files(),
                        name("staging"),
                        Column.of("uri", ColumnType.varchar(URI_BYTES)).notNull(),
                        number("size", ColumnType.bigint()),
                        name("fingerprint"),
                        number("load_id", ColumnType.bigint())));
    }

    private static Column name(String column) {
        return Column.of(column, ColumnType.varchar(NAME_BYTES)).notNull();
    }

    private static Column number(String column, ColumnType type) {
        return Column.of(column, type).notNull();
    }

    private static Statement table(TableName name, Column... columns) {
        return new Statement.CreateTable(
                name,
                List.of(columns),
                Statement.Keys.none(),
                Distribution.auto(),
                SortKey.auto(),
                Statement.Lifetime.PERMANENT);
    }

    Statement noteWarehouse(StarSchema star, Made made) {
        return new Statement.InsertRow(
                warehouse(),
                List.of("version", "star", "model", "made"),
                List.of(
                        new Literal.Whole(VERSION),
                        new Literal.Text(star.name()),
                        new Literal.Text(ModelFingerprint.of(star)),
                        new Literal.Text(made.name())));
    }

    Statement readyLock() {
        return new Statement.InsertRow(lock(), List.of("taken"), List.of(new Literal.Whole(0)));
    }

    Statement readyKeys(FactTable fact) {
        return new Statement.InsertRow(
                keys(), List.of("table_name", "highest"), List.of(new Literal.Text(fact.name()), new Literal.Whole(0)));
    }

    SqlExpression highestKey(FactTable fact) {
        return new SqlExpression.Scalar(Query.Select.of(List.of(Terms.item("highest")))
                .from(Terms.from(keys()))
                .where(Terms.equal(Terms.column("table_name"), Terms.text(fact.name()))));
    }

    Statement raiseKey(FactTable fact, SqlExpression given) {
        return new Statement.Update(
                keys(),
                List.of(new Statement.Setting(
                        "highest", new SqlExpression.Binary(Operator.PLUS, Terms.column("highest"), given))),
                Optional.empty(),
                Optional.of(Terms.equal(Terms.column("table_name"), Terms.text(fact.name()))));
    }

    Statement noteLoad() {
        return new Statement.Insert(
                loads(),
                List.of("load_id", "loaded_at"),
                Query.Select.of(List.of(
                        Terms.item(new SqlExpression.Binary(Operator.PLUS, lastLoad(), Terms.number(1)), "load_id"),
                        Terms.item(Terms.call(Function.NOW), "loaded_at"))));
    }

    Statement noteFiles(Source source, List<KnownFile> files) {
        return new Statement.NoteFiles(files(), source, lastLoad(), files);
    }

    Statement countLoads() {
        return new Statement.Count(Query.Select.of(List.of(Terms.item(lastLoad(), Measure.LOAD.column()))));
    }

    private SqlExpression lastLoad() {
        return new SqlExpression.Scalar(Query.Select.of(List.of(Terms.item(
                        Terms.call(
                                Function.COALESCE, Terms.call(Function.MAX, Terms.column("load_id")), Terms.number(0)),
                        "load_id")))
                .from(Terms.from(loads())));
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

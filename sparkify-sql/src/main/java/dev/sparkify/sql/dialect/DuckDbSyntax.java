package dev.sparkify.sql.dialect;

import dev.sparkify.error.InputException;
import dev.sparkify.schema.Column;
import dev.sparkify.sql.redshift.RawStatement;
import dev.sparkify.sql.redshift.change.Change;
import dev.sparkify.sql.redshift.definition.Definition;
import dev.sparkify.sql.redshift.transfer.Copy;
import dev.sparkify.sql.redshift.transfer.Unload;
import dev.sparkify.sql.statement.Document;
import dev.sparkify.sql.statement.Lifetime;
import dev.sparkify.sql.statement.PlaceColumns;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.type.CharType;
import dev.sparkify.type.ColumnType;
import dev.sparkify.type.DecimalType;
import dev.sparkify.type.SimpleType;
import dev.sparkify.type.VarbyteType;
import dev.sparkify.type.VarcharType;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes what is DuckDB's own. Distribution, sort keys, encodings and keys are left out: DuckDB spreads nothing, sorts by
 * insertion, compresses by itself, and its enforced keys would be in the way of a load.
 */
record DuckDbSyntax() implements EngineSyntax, ColumnType.Visitor<String> {
    /** What two transactions did to each other; other failures of a commit begin like that, too. */
    private static final Pattern CONFLICT =
            Pattern.compile("TransactionContext Error.*conflict", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Behind a quotation mark stands what is quoted, which may be a value. */
    private static final Pattern HINDERED = Pattern.compile(
            "^[^'\"]*(\\b(IO|Out of Memory) Error|Could not (read|write|open|sync|truncate) file)",
            Pattern.CASE_INSENSITIVE);

    @Override
    public String name() {
        return "duckdb";
    }

    @Override
    public boolean doublesBackslash() {
        return false;
    }

    @Override
    public String type(ColumnType type) {
        return type.accept(this);
    }

    @Override
    public EngineCatalog catalog() {
        return new DuckDbCatalog();
    }

    @Override
    public String simple(SimpleType type) {
        return switch (type) {
            case REAL -> "float";
            case DOUBLE_PRECISION -> "double";
            case SUPER -> "json";
            case INTERVAL_YEAR_TO_MONTH, INTERVAL_DAY_TO_SECOND -> "interval";
            case HLLSKETCH, GEOMETRY, GEOGRAPHY -> "blob";
            case SMALLINT, INTEGER, BIGINT, BOOLEAN, DATE, TIME, TIMETZ, TIMESTAMP, TIMESTAMPTZ -> lower(type);
        };
    }

    @Override
    public String decimal(DecimalType type) {
        return lower(type);
    }

    @Override
    public String character(CharType type) {
        return lower(type);
    }

    @Override
    public String varchar(VarcharType type) {
        return lower(type);
    }

    @Override
    public String varbyte(VarbyteType type) {
        return "blob";
    }

    private static String lower(ColumnType type) {
        return type.spelling().toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public String now() {
        return "cast(now() at time zone 'UTC' as timestamp)";
    }

    @Override
    public Optional<String> rowIdentity() {
        return Optional.of("rowid");
    }

    @Override
    public String byteLength() {
        return "strlen";
    }

    @Override
    public String wholeDivision() {
        return "//";
    }

    /** Without a second argument blanks of all scripts would go. */
    @Override
    public void trim(SqlWriter writer, ExpressionRenderer expressions, SqlExpression text) {
        trimmed("trim", writer, expressions, text);
    }

    private static void trimmed(String function, SqlWriter writer, ExpressionRenderer expressions, SqlExpression text) {
        writer.keyword(function).sign("(");
        expressions.write(text);
        writer.sign(",").text(" ").sign(")");
    }

    @Override
    public void unpadded(SqlWriter writer, ExpressionRenderer expressions, SqlExpression text) {
        withoutPadding(writer, expressions, text);
    }

    /** Most texts have nothing to cut, which a look at their end tells much faster than rtrim. */
    @Override
    public void withoutPadding(SqlWriter writer, ExpressionRenderer expressions, SqlExpression text) {
        if (!(text instanceof SqlExpression.Name)) {
            trimmed("rtrim", writer, expressions, text);
            return;
        }
        writer.keyword("case when suffix(");
        expressions.write(text);
        writer.sign(",").text(" ").sign(")").keyword("then");
        trimmed("rtrim", writer, expressions, text);
        writer.keyword("else");
        expressions.write(text);
        writer.keyword("end");
    }

    @Override
    public void byBytes(SqlWriter writer, ExpressionRenderer expressions, SqlExpression text) {
        expressions.within(text, SqlExpression.Operator.CONCAT.precedence());
    }

    @Override
    public void identical(SqlWriter writer, ExpressionRenderer expressions, SqlExpression.Binary test) {
        int side = SqlExpression.Operator.IDENTICAL.precedence() + 1;
        expressions.within(test.left(), side);
        writer.keyword("=");
        expressions.within(test.right(), side);
    }

    @Override
    public void fromEpoch(SqlWriter writer, ExpressionRenderer expressions, SqlExpression millis) {
        writer.keyword("epoch_ms(");
        expressions.write(millis);
        writer.sign(")");
    }

    @Override
    public void plusDays(SqlWriter writer, ExpressionRenderer expressions, SqlExpression.PlusDays sum) {
        writer.keyword("cast(");
        expressions.write(sum.moment());
        writer.keyword("as timestamp) +");
        expressions.within(sum.days(), SqlExpression.Operator.TIMES.precedence());
        writer.keyword("* interval 1 day");
    }

    @Override
    public void differs(SqlWriter writer, ExpressionRenderer expressions, SqlExpression.Differs test) {
        int side = SqlExpression.Operator.EQUAL.precedence() + 1;
        expressions.within(test.left(), side);
        writer.keyword("is distinct from");
        expressions.within(test.right(), side);
    }

    /** The option s lets a point match a new line, too, as in POSIX. */
    @Override
    public void matches(SqlWriter writer, ExpressionRenderer expressions, SqlExpression value, String regex) {
        writer.keyword("regexp_matches(");
        expressions.write(value);
        writer.sign(",").text(regex).sign(",").text("s").sign(")");
    }

    @Override
    public void createTable(SqlWriter writer, StatementRenderer statements, Statement.CreateTable table) {
        writer.keyword(table.lifetime() == Lifetime.TEMPORARY ? "create temporary table" : "create table");
        statements.table(table.table()).open();
        writer.lines(table.columns(), column -> column(writer, statements, column))
                .line()
                .sign(")");
    }

    @Override
    public void addColumn(SqlWriter writer, StatementRenderer statements, Statement.AddColumn addition) {
        writer.keyword("alter table");
        statements.table(addition.table()).keyword("add column");
        column(writer, statements, addition.column());
    }

    private void column(SqlWriter writer, StatementRenderer statements, Column column) {
        writer.identifier(column.name()).keyword(type(column.type()));
        column.defaultValue().ifPresent(value -> {
            writer.keyword("default");
            statements.expression(new SqlExpression.Value(value));
        });
        if (!column.nullable()) {
            writer.keyword("not null");
        }
    }

    @Override
    public String checked(String statement) {
        return statement;
    }

    /** Two transactions that change one row exclude each other: the second fails at once. */
    @Override
    public void lock(SqlWriter writer, StatementRenderer statements, Statement.Lock lock) {
        writer.keyword("update");
        statements.table(lock.table()).keyword("set taken = taken + 1");
    }

    @Override
    public void copy(SqlWriter writer, StatementRenderer statements, Statement.Copy copy) {
        writer.keyword("insert into");
        statements.table(copy.table());
        statements.names(copy.columns()).line().keyword("select").paragraph(copy.columns(), writer::identifier);
        writer.line()
                .keyword("from sparkify_json(")
                .text(copy.source().staging())
                .sign(")");
    }

    @Override
    public List<Document> documents(Statement.Copy copy) {
        return List.of();
    }

    @Override
    public void unreadable(SqlWriter writer, Statement.NoteUnreadable note) {
        writer.keyword("uri, line, column_name, reason, record").line().keyword("from sparkify_rejected(");
        writer.text(note.source().staging()).sign(")");
    }

    @Override
    public void place(SqlWriter writer, StatementRenderer statements, Statement.NoteRejected note) {
        writer.keyword("sparkify_uri(").text(note.staging().name()).sign(",");
        writer.identifier(PlaceColumns.FILE).sign(")").keyword("as uri").sign(",");
        placed(writer, "sparkify_line(", note).keyword("as line");
    }

    @Override
    public void record(SqlWriter writer, StatementRenderer statements, Statement.NoteRejected note) {
        placed(writer, "sparkify_record(", note).keyword("as record");
    }

    private static SqlWriter placed(SqlWriter writer, String function, Statement.NoteRejected note) {
        writer.keyword(function).text(note.staging().name()).sign(",");
        return writer.identifier(PlaceColumns.FILE)
                .sign(",")
                .identifier(PlaceColumns.OFFSET)
                .sign(")");
    }

    @Override
    public Fault fault(String state, String message) {
        if (CONFLICT.matcher(message).find()) {
            return Fault.CONFLICT;
        }
        return HINDERED.matcher(message).find() ? Fault.HINDERED : Fault.REFUSED;
    }

    @Override
    public void own(SqlWriter writer, StatementRenderer statements, Statement.OfEngine statement) {
        if (statement instanceof Change change) {
            change.accept(new DuckDbChanges(new ChangeRenderer(writer, statements)));
        } else if (statement instanceof Definition definition) {
            definition.accept(new DuckDbDefinitions(writer, statements, this));
        } else {
            throw refusal(statement);
        }
    }

    private static InputException refusal(Statement.OfEngine statement) {
        if (statement instanceof Copy) {
            return new InputException("DuckDB has no COPY from S3: name the files as sources, and load them");
        } else if (statement instanceof Unload) {
            return new InputException("DuckDB has no UNLOAD to S3: export the table or query");
        } else if (statement instanceof RawStatement) {
            return new InputException(
                    "A raw statement is text that nobody reads, so DuckDB cannot be told what it means:"
                            + " write it with the typed statements, or try it on Redshift");
        }
        return new InputException("DuckDB has no " + statement.getClass().getSimpleName()
                + ": it is a statement of another engine; render it with that engine's dialect");
    }

    @Override
    public void export(SqlWriter writer, QueryRenderer queries, Statement.Export export) {
        new DuckDbExport(writer, queries).write(export);
    }

    @Override
    public void noteFiles(SqlWriter writer, StatementRenderer statements, Statement.NoteFiles files) {
        writer.keyword("insert into");
        statements.table(files.table());
        var columns = List.of("staging", "uri", "size", "fingerprint", "stamp", "load_id");
        statements.names(columns).line().keyword("select");
        writer.text(files.source().staging())
                .sign(",")
                .keyword("uri, size, fingerprint, stamp")
                .sign(",");
        statements.expression(files.load());
        writer.line()
                .keyword("from sparkify_files(")
                .text(files.source().staging())
                .sign(")");
    }
}

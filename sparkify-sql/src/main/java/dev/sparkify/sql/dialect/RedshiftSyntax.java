package dev.sparkify.sql.dialect;

import dev.sparkify.error.InputException;
import dev.sparkify.load.Location;
import dev.sparkify.load.S3Prefix;
import dev.sparkify.schema.Column;
import dev.sparkify.sql.redshift.RawStatement;
import dev.sparkify.sql.redshift.StatementSize;
import dev.sparkify.sql.redshift.change.Change;
import dev.sparkify.sql.redshift.definition.Definition;
import dev.sparkify.sql.redshift.transfer.CopySettings;
import dev.sparkify.sql.redshift.transfer.SourceDocuments;
import dev.sparkify.sql.redshift.transfer.Transfer;
import dev.sparkify.sql.statement.Document;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.type.ColumnType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Writes what is Redshift's own: layout, declared keys, COPY, and functions that keep milliseconds.
 *
 * @param settings as whom and where COPY reads
 */
record RedshiftSyntax(CopySettings settings) implements EngineSyntax {
    private static final int SHOWN_BYTES = 1000;
    private static final int SHOWN_RECORD = 16_000;

    /**
     * What transactions did to each other. Sources: Redshift's page on serializable isolation, troubleshooting (1023, 1018);
     * the others are what clients of Redshift repeat transactions for.
     */
    private static final Pattern CONFLICT = Pattern.compile(
            "serializable isolation violation|could not open relation with oid|concurrent transaction"
                    + "|\\b1018\\b.*relation does not exist|deadlock detected|could not serialize",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Serialization failure, deadlock, lock not available. */
    private static final Set<String> CONFLICT_STATES = Set.of("40001", "40P01", "55P03");

    /** Invalid text representation, invalid character value for cast. */
    private static final Set<String> CONVERSION_STATES = Set.of("22P02", "22018");

    /** Compute nodes name the sign at which they stopped, and not the text. Source: Redshift's page on load errors. */
    private static final Pattern CONVERSION = Pattern.compile("Invalid digit, Value '|invalid input syntax for");

    private static final String CANCELLED = "57014";

    /** Class 08 is of connections; class 57 begins with the shutdown of the server, its crash, and its start. */
    private static final Pattern LOST_STATES = Pattern.compile("08...|57P0[123]");

    /** Resources that are missing, and failures of the system. */
    private static final Pattern HINDERED_STATES = Pattern.compile("(53|58)...");

    @Override
    public String name() {
        return "redshift";
    }

    @Override
    public boolean doublesBackslash() {
        return true;
    }

    @Override
    public String type(ColumnType type) {
        return type.spelling().toLowerCase(Locale.ROOT);
    }

    @Override
    public EngineCatalog catalog() {
        return new RedshiftCatalog();
    }

    @Override
    public String now() {
        return "sysdate";
    }

    @Override
    public Optional<String> rowIdentity() {
        return Optional.empty();
    }

    @Override
    public String byteLength() {
        return "octet_length";
    }

    @Override
    public String wholeDivision() {
        return "/";
    }

    @Override
    public void trim(SqlWriter writer, ExpressionRenderer expressions, SqlExpression text) {
        writer.keyword("trim(");
        expressions.write(text);
        writer.sign(")");
    }

    @Override
    public void unpadded(SqlWriter writer, ExpressionRenderer expressions, SqlExpression text) {
        expressions.within(text, SqlExpression.Operator.CONCAT.precedence());
    }

    @Override
    public void withoutPadding(SqlWriter writer, ExpressionRenderer expressions, SqlExpression text) {
        writer.keyword("rtrim(");
        expressions.write(text);
        writer.sign(",").text(" ").sign(")");
    }

    /** A last character that is no blank, less than every other one: the order is that of the bytes. */
    @Override
    public void byBytes(SqlWriter writer, ExpressionRenderer expressions, SqlExpression text) {
        writer.open();
        expressions.within(text, SqlExpression.Operator.CONCAT.precedence());
        writer.keyword("|| chr(1))");
    }

    /** The first comparison can be hashed, or joined along distribution and sort keys. */
    @Override
    public void identical(SqlWriter writer, ExpressionRenderer expressions, SqlExpression.Binary test) {
        int side = SqlExpression.Operator.IDENTICAL.precedence() + 1;
        writer.open();
        expressions.within(test.left(), side);
        writer.keyword("=");
        expressions.within(test.right(), side);
        writer.wrap().keyword("and octet_length(");
        expressions.write(test.left());
        writer.sign(")").keyword("= octet_length(");
        expressions.write(test.right());
        writer.sign("))");
    }

    /** Days and milliseconds each fit the INTEGER that DATEADD takes, for every year up to 9999 and beyond. */
    @Override
    public void fromEpoch(SqlWriter writer, ExpressionRenderer expressions, SqlExpression millis) {
        int product = SqlExpression.Operator.TIMES.precedence();
        writer.keyword("dateadd(ms, cast(");
        expressions.within(millis, product);
        writer.keyword("% 86400000 as integer), dateadd(day, cast(");
        expressions.within(millis, product);
        writer.keyword("/ 86400000 as integer), timestamp '1970-01-01 00:00:00'))");
    }

    @Override
    public void plusDays(SqlWriter writer, ExpressionRenderer expressions, SqlExpression.PlusDays sum) {
        writer.keyword("dateadd(day, cast(");
        expressions.write(sum.days());
        writer.keyword("as integer), cast(");
        expressions.write(sum.moment());
        writer.keyword("as timestamp))");
    }

    @Override
    public void differs(SqlWriter writer, ExpressionRenderer expressions, SqlExpression.Differs test) {
        int side = SqlExpression.Operator.EQUAL.precedence() + 1;
        writer.open();
        expressions.within(test.left(), side);
        writer.keyword("<>");
        expressions.within(test.right(), side);
        writer.wrap().keyword("or (");
        expressions.within(plain(test.left()), side);
        writer.keyword("is null and");
        expressions.within(plain(test.right()), side);
        writer.keyword("is not null)").wrap().keyword("or (");
        expressions.within(plain(test.left()), side);
        writer.keyword("is not null and");
        expressions.within(plain(test.right()), side);
        writer.keyword("is null))");
    }

    /** What counts the blanks of a text is NULL where the text is. */
    private static SqlExpression plain(SqlExpression value) {
        return value instanceof SqlExpression.Call call && call.function() == SqlExpression.Function.BY_BYTES
                ? call.arguments().get(0)
                : value;
    }

    @Override
    public void matches(SqlWriter writer, ExpressionRenderer expressions, SqlExpression value, String regex) {
        writer.open();
        expressions.within(value, SqlExpression.Operator.EQUAL.precedence() + 1);
        writer.keyword("~").text(regex).sign(")");
    }

    @Override
    public void createTable(SqlWriter writer, StatementRenderer statements, Statement.CreateTable table) {
        StarTables.created(table).accept(new DefinitionRenderer(writer, statements));
    }

    @Override
    public void addColumn(SqlWriter writer, StatementRenderer statements, Statement.AddColumn addition) {
        StarTables.extended(addition).accept(new DefinitionRenderer(writer, statements));
    }

    @Override
    public void lock(SqlWriter writer, StatementRenderer statements, Statement.Lock lock) {
        writer.keyword("lock table");
        statements.table(lock.table());
    }

    @Override
    public void copy(SqlWriter writer, StatementRenderer statements, Statement.Copy copy) {
        new TransferRenderer(writer, statements, this).copy(new SourceCopy(copy, settings).copy());
    }

    @Override
    public List<Document> documents(Statement.Copy copy) {
        return SourceDocuments.of(copy, settings).all();
    }

    /** FROM takes every key that begins so: a folder must end with a slash, or its neighbours are loaded, too. */
    static String prefix(Location location) {
        return S3Prefix.of(location).uri();
    }

    /**
     * The view shows what the last COPY of this session skipped, in texts padded with blanks. Only a script reads it so, as
     * nobody is there to write out what it tells; a load does, and finds whether all is told.
     */
    @Override
    public void unreadable(SqlWriter writer, Statement.NoteUnreadable note) {
        writer.keyword("trim(file_name) as uri, line_number as line, trim(column_name) as column_name,")
                .line()
                .keyword("trim(error_message) as reason, cast('' as varchar(1)) as record")
                .line()
                .keyword("from sys_load_error_detail")
                .line()
                .keyword("where query_id = pg_last_copy_id()");
    }

    /** COPY does not tell from which file and line a row came. */
    @Override
    public void place(SqlWriter writer, StatementRenderer statements, Statement.NoteRejected note) {
        new RejectsRenderer(writer, statements)
                .text("", "uri")
                .sign(",")
                .number(0)
                .keyword("as line");
    }

    @Override
    public void record(SqlWriter writer, StatementRenderer statements, Statement.NoteRejected note) {
        writer.keyword("left(");
        for (int i = 0; i < note.columns().size(); i++) {
            var column = note.columns().get(i);
            writer.keyword(i == 0 ? "" : "||").text((i == 0 ? "" : ", ") + column.name() + " = ");
            writer.keyword("|| coalesce(");
            shown(writer, column);
            writer.sign(", 'NULL')");
        }
        writer.sign(",").number(SHOWN_RECORD).sign(")").keyword("as record");
    }

    @Override
    public String checked(String statement) {
        StatementSize.STATEMENT.demandFits(statement);
        return statement;
    }

    @Override
    public Fault fault(String state, String message) {
        if (LOST_STATES.matcher(state).matches()) {
            return Fault.LOST;
        } else if (state.equals(CANCELLED)) {
            return Fault.CANCELLED;
        }
        if (HINDERED_STATES.matcher(state).matches()) {
            return Fault.HINDERED;
        }
        boolean isConflict =
                CONFLICT_STATES.contains(state) || CONFLICT.matcher(message).find();
        return isConflict ? Fault.CONFLICT : isConversion(state, message) ? Fault.NOT_CONVERTIBLE : Fault.REFUSED;
    }

    private static boolean isConversion(String state, String message) {
        return CONVERSION_STATES.contains(state) || CONVERSION.matcher(message).find();
    }

    /** Neither BOOLEAN nor what is no plain value can be cast to text. */
    private static void shown(SqlWriter writer, Column column) {
        switch (column.type().family()) {
            case BOOLEAN ->
                writer.keyword("case when")
                        .identifier(column.name())
                        .keyword("then 'true' when not")
                        .identifier(column.name())
                        .keyword("then 'false' end");
            case INTERVAL, SEMISTRUCTURED, BYTES, SKETCH, SPATIAL ->
                writer.keyword("case when")
                        .identifier(column.name())
                        .keyword("is not null then")
                        .text("a " + column.type())
                        .keyword("end");
            case TEXT,
                    WHOLE_NUMBER,
                    EXACT_NUMBER,
                    APPROXIMATE_NUMBER,
                    DATE,
                    TIME,
                    TIME_WITH_ZONE,
                    TIMESTAMP,
                    TIMESTAMP_WITH_ZONE ->
                writer.keyword("cast(").identifier(column.name()).keyword("as varchar(" + SHOWN_BYTES + "))");
        }
    }

    @Override
    public void own(SqlWriter writer, StatementRenderer statements, Statement.OfEngine statement) {
        if (statement instanceof RawStatement raw) {
            writer.keyword(raw.sql());
        } else if (statement instanceof Change change) {
            change.accept(new ChangeRenderer(writer, statements));
        } else if (statement instanceof Transfer transfer) {
            transfer.accept(new TransferRenderer(writer, statements, this));
        } else if (statement instanceof Definition definition) {
            definition.accept(new DefinitionRenderer(writer, statements));
        } else {
            throw new InputException("Redshift has no " + statement.getClass().getSimpleName()
                    + ": it is a statement of another engine; render it with that engine's dialect");
        }
    }

    @Override
    public void export(SqlWriter writer, QueryRenderer queries, Statement.Export export) {
        new ExportUnload(export, settings)
                .unload()
                .accept(new TransferRenderer(writer, new StatementRenderer(writer, this), this));
    }

    @Override
    public void noteFiles(SqlWriter writer, StatementRenderer statements, Statement.NoteFiles files) {
        writer.keyword("insert into");
        statements.table(files.table());
        statements.names(List.of("staging", "uri", "size", "fingerprint", "stamp", "load_id"));
        for (int i = 0; i < files.files().size(); i++) {
            var file = files.files().get(i);
            writer.line()
                    .keyword(i == 0 ? "select" : "union all select")
                    .text(files.source().staging());
            writer.sign(",").text(file.uri()).sign(",").number(file.size());
            writer.sign(",")
                    .text(file.fingerprint())
                    .sign(",")
                    .text(file.stamp())
                    .sign(",");
            statements.expression(files.load());
        }
    }
}

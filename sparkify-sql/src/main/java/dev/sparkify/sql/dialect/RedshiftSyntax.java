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

/**
 * Writes what is Redshift's own: layout, declared keys, COPY, and functions that keep milliseconds.
 *
 * @param settings as whom and where COPY reads
 */
record RedshiftSyntax(CopySettings settings) implements EngineSyntax {
    private static final int SHOWN_BYTES = 1000;
    private static final int SHOWN_RECORD = 16_000;

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
    public String now() {
        return "sysdate";
    }

    @Override
    public String byteLength() {
        return "octet_length";
    }

    @Override
    public String wholeDivision() {
        return "/";
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
        expressions.within(test.left(), side);
        writer.keyword("is null and");
        expressions.within(test.right(), side);
        writer.keyword("is not null)").wrap().keyword("or (");
        expressions.within(test.left(), side);
        writer.keyword("is not null and");
        expressions.within(test.right(), side);
        writer.keyword("is null))");
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

    /** The view shows what the last COPY of this session skipped. Texts of the view are padded with blanks. */
    @Override
    public void unreadable(SqlWriter writer, Statement.NoteUnreadable note) {
        writer.keyword("trim(file_name) as uri, line_number as line, trim(column_name) as column_name,")
                .line()
                .keyword("trim(error_message) as reason, '' as record")
                .line()
                .keyword("from sys_load_error_detail")
                .line()
                .keyword("where query_id = pg_last_copy_id()");
    }

    /** COPY does not tell from which file and line a row came. */
    @Override
    public void place(SqlWriter writer, StatementRenderer statements, Statement.NoteRejected note) {
        writer.text("").keyword("as uri").sign(",").number(0).keyword("as line");
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

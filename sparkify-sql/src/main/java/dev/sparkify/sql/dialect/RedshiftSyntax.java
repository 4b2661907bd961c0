package dev.sparkify.sql.dialect;

import dev.sparkify.error.InputException;
import dev.sparkify.layout.Distribution;
import dev.sparkify.layout.SortKey;
import dev.sparkify.load.BadRecordPolicy;
import dev.sparkify.load.Format;
import dev.sparkify.load.Location;
import dev.sparkify.schema.Column;
import dev.sparkify.sql.redshift.RawStatement;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.type.ColumnType;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Writes what is Redshift's own: layout, declared keys, COPY, and functions that keep milliseconds. */
record RedshiftSyntax() implements EngineSyntax {
    private static final int SHOWN_BYTES = 1000;
    private static final int SHOWN_RECORD = 16_000;

    /** COPY skips at most so many records. Source: Redshift's page on COPY, MAXERROR. */
    private static final long MOST_SKIPPED = 100_000;

    private static final Pattern FILE = Pattern.compile("\\.(json|jsonl|ndjson)(\\.gz)?$");

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
        writer.keyword("or (");
        expressions.within(test.left(), side);
        writer.keyword("is null and");
        expressions.within(test.right(), side);
        writer.keyword("is not null) or (");
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
    public void columnAttributes(SqlWriter writer, Column column) {
        column.encoding()
                .ifPresent(encoding ->
                        writer.keyword("encode").keyword(encoding.name().toLowerCase(Locale.ROOT)));
    }

    @Override
    public boolean declaresKeys() {
        return true;
    }

    @Override
    public void tableAttributes(SqlWriter writer, Statement.CreateTable table) {
        distribution(writer, table.distribution());
        sortKey(writer, table.sortKey());
    }

    private static void distribution(SqlWriter writer, Distribution distribution) {
        writer.line().keyword("diststyle");
        if (distribution instanceof Distribution.Key key) {
            writer.keyword("key")
                    .line()
                    .keyword("distkey (")
                    .identifier(key.column())
                    .sign(")");
        } else {
            writer.keyword(distribution.getClass().getSimpleName().toLowerCase(Locale.ROOT));
        }
    }

    private static void sortKey(SqlWriter writer, SortKey sortKey) {
        if (sortKey instanceof SortKey.Compound) {
            columns(writer, "compound sortkey", sortKey.columns());
        } else if (sortKey instanceof SortKey.Interleaved) {
            columns(writer, "interleaved sortkey", sortKey.columns());
        } else if (sortKey instanceof SortKey.Auto) {
            writer.line().keyword("sortkey auto");
        }
    }

    private static void columns(SqlWriter writer, String kind, List<String> columns) {
        writer.line().keyword(kind).open().list(columns, writer::identifier).sign(")");
    }

    @Override
    public void lock(SqlWriter writer, StatementRenderer statements, Statement.Lock lock) {
        writer.keyword("lock table");
        statements.table(lock.table());
    }

    @Override
    public void copy(SqlWriter writer, StatementRenderer statements, Statement.Copy copy) {
        writer.keyword("copy");
        statements.table(copy.table());
        statements.names(copy.columns());
        writer.line().keyword("from").text(prefix(copy.source().location()));
        writer.line().keyword("iam_role default");
        writer.line().keyword("format as json").text(how(copy));
        if (copy.source().location().uri().endsWith(".gz")) {
            writer.line().keyword("gzip");
        }
        if (copy.source().badRecords() instanceof BadRecordPolicy.Quarantine quarantine) {
            long most = Math.min(MOST_SKIPPED, Math.max(quarantine.most(), quarantine.most() + 1));
            writer.line().keyword("maxerror").number(most);
        }
        writer.line().keyword("compupdate off").line().keyword("statupdate off");
    }

    private static String how(Statement.Copy copy) {
        if (copy.source().format() instanceof Format.Json json && !json.paths().isEmpty()) {
            throw new InputException("The source of " + copy.source().staging()
                    + " has explicit paths: on Redshift they need a jsonpaths document in S3, which this version does"
                    + " not write; name the columns of the staging table like the keys");
        }
        return "auto ignorecase";
    }

    /** FROM takes every key that begins so: a folder must end with a slash, or its neighbours are loaded, too. */
    private static String prefix(Location location) {
        if (!location.isS3()) {
            throw new InputException("Redshift reads from s3://bucket/prefix, not from " + location);
        }
        if (location.uri().contains("*")) {
            throw new InputException("Redshift reads a prefix, not a pattern: name the folder of " + location);
        }
        return location.uri().endsWith("/") || FILE.matcher(location.uri()).find()
                ? location.uri()
                : location.uri() + "/";
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
            writer.keyword(i == 0 ? "" : "||")
                    .text((i == 0 ? "" : ", ") + column + " = ")
                    .keyword("|| coalesce(cast(");
            writer.identifier(column).keyword("as varchar(" + SHOWN_BYTES + ")), 'NULL')");
        }
        writer.sign(",").number(SHOWN_RECORD).sign(")").keyword("as record");
    }

    @Override
    public void own(SqlWriter writer, StatementRenderer statements, Statement.OfEngine statement) {
        if (statement instanceof RawStatement raw) {
            writer.keyword(raw.sql());
        } else {
            throw new InputException("Redshift has no " + statement.getClass().getSimpleName()
                    + ": it is a statement of another engine; render it with that engine's dialect");
        }
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

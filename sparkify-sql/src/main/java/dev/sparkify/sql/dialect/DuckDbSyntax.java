package dev.sparkify.sql.dialect;

import dev.sparkify.schema.Column;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.type.CharType;
import dev.sparkify.type.ColumnType;
import dev.sparkify.type.DecimalType;
import dev.sparkify.type.SimpleType;
import dev.sparkify.type.VarbyteType;
import dev.sparkify.type.VarcharType;
import java.util.List;

/**
 * Writes what is DuckDB's own. Distribution, sort keys, encodings and keys are left out: DuckDB spreads nothing, sorts by
 * insertion, compresses by itself, and its enforced keys would be in the way of a load.
 */
record DuckDbSyntax() implements EngineSyntax, ColumnType.Visitor<String> {
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
    public String byteLength() {
        return "strlen";
    }

    @Override
    public String wholeDivision() {
        return "//";
    }

    @Override
    public void fromEpoch(SqlWriter writer, ExpressionRenderer expressions, SqlExpression millis) {
        writer.keyword("epoch_ms(");
        expressions.write(millis);
        writer.sign(")");
    }

    @Override
    public void differs(SqlWriter writer, ExpressionRenderer expressions, SqlExpression.Differs test) {
        int side = SqlExpression.Operator.EQUAL.precedence() + 1;
        expressions.within(test.left(), side);
        writer.keyword("is distinct from");
        expressions.within(test.right(), side);
    }

    @Override
    public void columnAttributes(SqlWriter writer, Column column) {}

    @Override
    public boolean declaresKeys() {
        return false;
    }

    @Override
    public void tableAttributes(SqlWriter writer, Statement.CreateTable table) {}

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
        statements.names(copy.columns()).line().keyword("select").list(copy.columns(), writer::identifier);
        writer.line()
                .keyword("from sparkify_json(")
                .text(copy.source().staging())
                .sign(")");
    }

    @Override
    public void noteFiles(SqlWriter writer, StatementRenderer statements, Statement.NoteFiles files) {
        writer.keyword("insert into");
        statements.table(files.table());
        var columns = List.of("staging", "uri", "size", "fingerprint", "load_id");
        statements.names(columns).line().keyword("select");
        writer.text(files.source().staging())
                .sign(",")
                .keyword("uri, size, fingerprint")
                .sign(",");
        statements.expression(files.load());
        writer.line()
                .keyword("from sparkify_files(")
                .text(files.source().staging())
                .sign(")");
    }
}

package dev.sparkify.sql.dialect;

import dev.sparkify.mapping.Literal;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.SqlExpression.Operator;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.sql.statement.StatementVisitor;
import dev.sparkify.sql.statement.TableName;
import dev.sparkify.type.ColumnType;
import java.util.List;
import java.util.Optional;

/** Writes statements. */
final class StatementRenderer implements StatementVisitor<SqlWriter> {
    private static final int LENGTH_OF_COUNT = 20;

    private final SqlWriter writer;
    private final EngineSyntax syntax;
    private final QueryRenderer queries;

    StatementRenderer(SqlWriter writer, EngineSyntax syntax) {
        this.writer = writer;
        this.syntax = syntax;
        this.queries = new QueryRenderer(writer, syntax);
    }

    @Override
    public SqlWriter begin(Statement.Begin statement) {
        return writer.keyword("begin transaction");
    }

    @Override
    public SqlWriter commit(Statement.Commit statement) {
        return writer.keyword("commit");
    }

    @Override
    public SqlWriter lock(Statement.Lock statement) {
        syntax.lock(writer, this, statement);
        return writer;
    }

    @Override
    public SqlWriter createSchema(Statement.CreateSchema statement) {
        return writer.keyword("create schema if not exists").identifier(statement.name());
    }

    @Override
    public SqlWriter dropSchema(Statement.DropSchema statement) {
        return writer.keyword("drop schema if exists").identifier(statement.name());
    }

    @Override
    public SqlWriter createTable(Statement.CreateTable statement) {
        syntax.createTable(writer, this, statement);
        return writer;
    }

    @Override
    public SqlWriter addColumn(Statement.AddColumn statement) {
        syntax.addColumn(writer, this, statement);
        return writer;
    }

    @Override
    public SqlWriter comment(Statement.Comment statement) {
        writer.keyword(statement.column().isPresent() ? "comment on column" : "comment on table");
        table(statement.table());
        statement.column().ifPresent(writer::member);
        return writer.keyword("is").text(statement.text());
    }

    @Override
    public SqlWriter createTemporary(Statement.CreateTemporary statement) {
        writer.keyword("create temporary table");
        table(statement.table()).keyword("as").line();
        queries.write(statement.query());
        return writer;
    }

    @Override
    public SqlWriter dropTable(Statement.DropTable statement) {
        writer.keyword("drop table if exists");
        return table(statement.table());
    }

    @Override
    public SqlWriter copy(Statement.Copy statement) {
        syntax.copy(writer, this, statement);
        return writer;
    }

    @Override
    public SqlWriter noteFiles(Statement.NoteFiles statement) {
        syntax.noteFiles(writer, this, statement);
        return writer;
    }

    @Override
    public SqlWriter insert(Statement.Insert statement) {
        writer.keyword("insert into");
        table(statement.table());
        names(statement.columns()).line();
        queries.write(statement.query());
        return writer;
    }

    @Override
    public SqlWriter insertRows(Statement.InsertRows statement) {
        writer.keyword("insert into");
        table(statement.table());
        names(statement.columns()).keyword("values");
        return statement.rows().size() == 1 ? row(statement.rows().get(0)) : writer.lines(statement.rows(), this::row);
    }

    private SqlWriter row(List<Literal> values) {
        return writer.open().list(values, this::literal).sign(")");
    }

    @Override
    public SqlWriter noteUnreadable(Statement.NoteUnreadable statement) {
        return new RejectsRenderer(writer, this)
                .note(
                        statement.table(),
                        statement.source().staging(),
                        statement.highest(),
                        statement.load(),
                        () -> unreadable(statement));
    }

    private void unreadable(Statement.NoteUnreadable statement) {
        statement
                .told()
                .ifPresentOrElse(
                        told -> new RejectsRenderer(writer, this).told(told),
                        () -> syntax.unreadable(writer, statement));
    }

    @Override
    public SqlWriter noteRejected(Statement.NoteRejected statement) {
        return new RejectsRenderer(writer, this)
                .note(
                        statement.table(),
                        statement.staging().name(),
                        statement.highest(),
                        statement.load(),
                        () -> rejected(statement));
    }

    private void rejected(Statement.NoteRejected statement) {
        var rejects = new RejectsRenderer(writer, this);
        syntax.place(writer, this, statement);
        writer.sign(",");
        rejects.text(statement.blame().column(), "column_name").sign(",");
        rejects.text(statement.blame().reason(), "reason").sign(",");
        syntax.record(writer, this, statement);
        writer.line().keyword("from");
        table(statement.staging());
        queries.condition("where", statement.condition());
    }

    private void literal(Literal value) {
        expression(new SqlExpression.Value(value));
    }

    @Override
    public SqlWriter update(Statement.Update statement) {
        writer.keyword("update");
        table(statement.table()).line().keyword("set").lines(statement.settings(), setting -> {
            writer.identifier(setting.column()).keyword("=");
            expression(setting.value());
        });
        statement.from().ifPresent(source -> {
            writer.line().keyword("from");
            queries.aliased(source);
        });
        statement.where().ifPresent(condition -> queries.condition("where", condition));
        return writer;
    }

    @Override
    public SqlWriter delete(Statement.Delete statement) {
        writer.keyword("delete from");
        table(statement.table());
        queries.condition("where", statement.where());
        return writer;
    }

    /** A text that is no number cannot be cast to INTEGER on any engine: the failure itself says what is wrong. */
    @Override
    public SqlWriter check(Statement.Check statement) {
        var count = new SqlExpression.Name(Optional.empty(), Statement.Check.VIOLATIONS);
        var counted = new SqlExpression.Conversion(count, ColumnType.varchar(LENGTH_OF_COUNT));
        var message = concat(text(statement.failure() + ": "), counted);
        writer.keyword("select cast(").indented(() -> {
            writer.line()
                    .keyword("case when")
                    .identifier(Statement.Check.VIOLATIONS)
                    .keyword("= 0 then");
            writer.text("0").line().keyword("else");
            expression(statement.showsSamples() ? concat(message, shown()) : message);
            writer.line().keyword("end as integer");
        });
        writer.line().sign(")").keyword("as failed").line().keyword("from");
        queries.nested(statement.count());
        return writer.keyword("as counted");
    }

    private static SqlExpression shown() {
        var found = new SqlExpression.Name(Optional.empty(), Statement.Check.FOUND);
        var samples = concat(concat(text(Statement.Check.SUCH_AS), found), text(")"));
        return new SqlExpression.Call(SqlExpression.Function.COALESCE, List.of(samples, text("")));
    }

    private static SqlExpression concat(SqlExpression left, SqlExpression right) {
        return new SqlExpression.Binary(Operator.CONCAT, left, right);
    }

    private static SqlExpression text(String value) {
        return new SqlExpression.Value(new Literal.Text(value));
    }

    @Override
    public SqlWriter count(Statement.Count statement) {
        queries.write(statement.query());
        return writer;
    }

    @Override
    public SqlWriter ofEngine(Statement.OfEngine statement) {
        syntax.own(writer, this, statement);
        return writer;
    }

    QueryRenderer queries() {
        return queries;
    }

    @Override
    public SqlWriter export(Statement.Export statement) {
        syntax.export(writer, queries, statement);
        return writer;
    }

    SqlWriter table(TableName name) {
        queries.table(name);
        return writer;
    }

    SqlWriter names(List<String> columns) {
        return writer.open().paragraph(columns, writer::identifier).sign(")");
    }

    void expression(SqlExpression expression) {
        queries.expressions().write(expression);
    }
}

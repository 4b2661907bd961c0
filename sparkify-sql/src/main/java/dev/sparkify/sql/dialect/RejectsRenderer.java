package dev.sparkify.sql.dialect;

import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.SqlExpression.Function;
import dev.sparkify.sql.statement.TableName;
import java.util.List;
import java.util.stream.Stream;

/** Writes how rejected records are numbered and dated; the dialects know where they come from. */
final class RejectsRenderer {
    private static final List<String> FOUND = List.of("uri", "line", "column_name", "reason", "record");
    private static final List<String> GIVEN = List.of("reject_id", "load_id", "rejected_at", "replaced_by", "staging");

    private final SqlWriter writer;
    private final StatementRenderer statements;

    RejectsRenderer(SqlWriter writer, StatementRenderer statements) {
        this.writer = writer;
        this.statements = statements;
    }

    SqlWriter note(TableName table, String staging, SqlExpression highest, SqlExpression load, Runnable found) {
        writer.keyword("insert into");
        statements.table(table);
        statements
                .names(Stream.concat(GIVEN.stream(), FOUND.stream()).toList())
                .line()
                .keyword("select");
        statements.expression(highest);
        writer.keyword("+ row_number() over (order by uri, line)").sign(",");
        statements.expression(load);
        writer.sign(",");
        statements.expression(new SqlExpression.Call(Function.NOW, List.of()));
        writer.sign(",").number(0).sign(",").text(staging).sign(",").list(FOUND, writer::identifier);
        writer.line().keyword("from").open().indented(() -> {
            writer.line().keyword("select");
            found.run();
        });
        return writer.line().sign(")").keyword("as found");
    }
}

package dev.sparkify.sql.dialect;

import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.SqlExpression.Function;
import dev.sparkify.sql.statement.TableName;
import dev.sparkify.sql.statement.Unreadable;
import java.nio.charset.StandardCharsets;
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

    /** Writes records that are known; those below take the types of the first. */
    void told(List<Unreadable> records) {
        for (int i = 0; i < records.size(); i++) {
            var record = records.get(i);
            if (i > 0) {
                writer.line().keyword("union all select");
            }
            text(record.file(), "uri").sign(",");
            writer.number(record.line()).keyword("as line").sign(",");
            text(record.column(), "column_name").sign(",");
            text(record.reason(), "reason").sign(",");
            text(record.record(), "record");
        }
    }

    /** Writes a text as a column of what others select from: there it has a type only where it is cast. */
    SqlWriter text(String value, String name) {
        int width = Math.max(1, value.getBytes(StandardCharsets.UTF_8).length);
        writer.keyword("cast(").text(value).keyword("as varchar(").number(width);
        return writer.sign("))").keyword("as").identifier(name);
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

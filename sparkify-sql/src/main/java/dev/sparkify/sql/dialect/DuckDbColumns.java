package dev.sparkify.sql.dialect;

import dev.sparkify.error.InputException;
import dev.sparkify.sql.redshift.definition.Collation;
import dev.sparkify.sql.redshift.definition.DefaultFunction;
import dev.sparkify.sql.redshift.definition.TableColumn;
import dev.sparkify.sql.statement.SqlExpression;

/**
 * Writes columns of Redshift for DuckDB. Encodings are left out.
 *
 * @param writer where to
 * @param statements writes defaults
 * @param syntax spells types
 */
record DuckDbColumns(SqlWriter writer, StatementRenderer statements, EngineSyntax syntax) {
    void write(TableColumn column) {
        demandPlain(column);
        writer.identifier(column.name()).keyword(syntax.type(column.type()));
        column.column().defaultValue().ifPresent(value -> {
            writer.keyword("default");
            statements.expression(new SqlExpression.Value(value));
        });
        column.defaultFunction().ifPresent(this::computed);
        if (!column.column().nullable()) {
            writer.keyword("not null");
        }
    }

    private static void demandPlain(TableColumn column) {
        if (column.identity().isPresent()) {
            throw DuckDbDefinitions.refusal(
                    "identity columns", "give the values of " + column.name() + ", or make the table on Redshift");
        }
        if (column.collation().filter(Collation.CASE_INSENSITIVE::equals).isPresent()) {
            throw new InputException("Column " + column.name()
                    + " ignores case, which DuckDB does otherwise than Redshift: compare by LOWER");
        }
    }

    private void computed(DefaultFunction function) {
        writer.keyword("default");
        switch (function) {
            case GETDATE ->
                writer.keyword("date_trunc('second',").keyword(syntax.now()).sign(")");
            case SYSDATE -> writer.keyword(syntax.now());
            case CURRENT_DATE -> writer.keyword("cast(now() at time zone 'UTC' as date)");
        }
    }
}

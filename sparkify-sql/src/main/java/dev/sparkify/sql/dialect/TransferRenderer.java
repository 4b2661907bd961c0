package dev.sparkify.sql.dialect;

import dev.sparkify.sql.redshift.transfer.Argument;
import dev.sparkify.sql.redshift.transfer.Copy;
import dev.sparkify.sql.redshift.transfer.Option;
import dev.sparkify.sql.redshift.transfer.Role;
import dev.sparkify.sql.redshift.transfer.TransferVisitor;
import dev.sparkify.sql.redshift.transfer.Unload;
import java.util.List;

/** Writes COPY and UNLOAD, each parameter on a line of its own. */
final class TransferRenderer implements TransferVisitor<SqlWriter> {
    private final SqlWriter writer;
    private final StatementRenderer statements;
    private final RedshiftSyntax syntax;

    TransferRenderer(SqlWriter writer, StatementRenderer statements, RedshiftSyntax syntax) {
        this.writer = writer;
        this.statements = statements;
        this.syntax = syntax;
    }

    @Override
    public SqlWriter copy(Copy copy) {
        var target = copy.origin().target();
        writer.keyword("copy");
        statements.table(target.table());
        if (!target.columns().isEmpty()) {
            statements.names(target.columns());
        }
        writer.line().keyword("from").text(copy.origin().source().place().uri());
        role(copy.origin().role());
        return parameters(copy.parameters());
    }

    /** The query is a text of its own, so its quotes and backslashes are doubled once more. */
    @Override
    public SqlWriter unload(Unload unload) {
        var query = new SqlWriter(syntax.doublesBackslash());
        new QueryRenderer(query, syntax).write(unload.origin().query());
        writer.keyword("unload").open().text(query.toString()).sign(")");
        writer.line().keyword("to").text(unload.origin().place().uri());
        role(unload.origin().role());
        return parameters(unload.parameters());
    }

    private void role(Role role) {
        writer.line().keyword("iam_role");
        if (role instanceof Role.Chain chain) {
            writer.text(String.join(",", chain.arns()));
        } else if (role instanceof Role.Session) {
            writer.text("SESSION");
        } else {
            writer.keyword("default");
        }
    }

    private SqlWriter parameters(List<Option> options) {
        for (var option : options) {
            writer.line().keyword(option.parameter().words());
            argument(option.argument());
        }
        return writer;
    }

    private void argument(Argument argument) {
        if (argument instanceof Argument.Choice choice) {
            writer.keyword(choice.words());
        } else if (argument instanceof Argument.Text text) {
            writer.text(text.value());
        } else if (argument instanceof Argument.Verbatim text) {
            writer.optionText(text.value());
        } else if (argument instanceof Argument.Amount amount) {
            unit(writer.number(amount.value()), amount.unit());
        } else if (argument instanceof Argument.Columns columns) {
            unit(statements.names(columns.names()), columns.after());
        }
    }

    private static void unit(SqlWriter written, String word) {
        if (!word.isEmpty()) {
            written.keyword(word);
        }
    }
}

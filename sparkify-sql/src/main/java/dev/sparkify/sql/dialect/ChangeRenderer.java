package dev.sparkify.sql.dialect;

import dev.sparkify.sql.redshift.change.Analyze;
import dev.sparkify.sql.redshift.change.BeginReadOnly;
import dev.sparkify.sql.redshift.change.ChangeVisitor;
import dev.sparkify.sql.redshift.change.DeleteUsing;
import dev.sparkify.sql.redshift.change.InsertValues;
import dev.sparkify.sql.redshift.change.LockTables;
import dev.sparkify.sql.redshift.change.Merge;
import dev.sparkify.sql.redshift.change.MergeAction;
import dev.sparkify.sql.redshift.change.Rollback;
import dev.sparkify.sql.redshift.change.SetParameter;
import dev.sparkify.sql.redshift.change.Truncate;
import dev.sparkify.sql.redshift.change.UpdateFrom;
import dev.sparkify.sql.redshift.change.Vacuum;
import dev.sparkify.sql.statement.Setting;
import java.util.List;
import java.util.Locale;

/** Writes what becomes of rows, and the upkeep of tables. */
record ChangeRenderer(SqlWriter writer, StatementRenderer statements) implements ChangeVisitor<SqlWriter> {
    @Override
    public SqlWriter merge(Merge statement) {
        writer.keyword("merge into");
        statements.table(statement.target()).line().keyword("using");
        statements.queries().relation(statement.source());
        writer.line().keyword("on");
        matches(statement);
        var action = statement.action();
        if (action instanceof MergeAction.Upsert upsert) {
            upsert(upsert);
        } else if (action instanceof MergeAction.RemoveDuplicates) {
            writer.line().keyword("remove duplicates");
        }
        return writer;
    }

    private void matches(Merge statement) {
        var source = QueryRenderer.called(statement.source());
        writer.indented(() -> {
            boolean first = true;
            for (var match : statement.on()) {
                if (!first) {
                    writer.line().keyword("and");
                }
                writer.identifier(statement.target().name()).member(match.target());
                writer.keyword("=").identifier(source).member(match.source());
                first = false;
            }
        });
    }

    private void upsert(MergeAction.Upsert upsert) {
        if (upsert.matched() instanceof MergeAction.Update update) {
            writer.line().keyword("when matched then update set");
            settings(update.settings());
        } else {
            writer.line().keyword("when matched then delete");
        }
        writer.line().keyword("when not matched then insert");
        statements.names(upsert.insert().stream().map(Setting::column).toList());
        writer.line().keyword("values").open();
        writer.list(upsert.insert(), setting -> statements.expression(setting.value()));
        writer.sign(")");
    }

    private void settings(List<Setting> settings) {
        writer.lines(settings, setting -> {
            writer.identifier(setting.column()).keyword("=");
            statements.expression(setting.value());
        });
    }

    @Override
    public SqlWriter insertValues(InsertValues statement) {
        writer.keyword("insert into");
        statements.table(statement.table());
        statements.names(statement.columns()).keyword("values");
        return statement.rows().size() == 1 ? row(statement.rows().get(0)) : writer.lines(statement.rows(), this::row);
    }

    private SqlWriter row(List<InsertValues.Cell> cells) {
        return writer.open().list(cells, this::cell).sign(")");
    }

    private void cell(InsertValues.Cell cell) {
        if (cell instanceof InsertValues.Given given) {
            statements.expression(given.value());
        } else {
            writer.keyword("default");
        }
    }

    @Override
    public SqlWriter updateFrom(UpdateFrom statement) {
        writer.keyword("update");
        statements.table(statement.table()).line().keyword("set");
        settings(statement.settings());
        writer.line().keyword("from").list(statement.from(), statements.queries()::relation);
        statements.queries().condition("where", statement.where());
        return writer;
    }

    @Override
    public SqlWriter deleteUsing(DeleteUsing statement) {
        writer.keyword("delete from");
        statements.table(statement.table()).line().keyword("using").list(statement.using(), statements::table);
        statements.queries().condition("where", statement.where());
        return writer;
    }

    @Override
    public SqlWriter truncate(Truncate statement) {
        writer.keyword("truncate");
        return statements.table(statement.table());
    }

    @Override
    public SqlWriter analyze(Analyze statement) {
        writer.keyword("analyze");
        statement.table().ifPresent(statements::table);
        var scope = statement.scope();
        if (scope instanceof Analyze.Listed listed) {
            statements.names(listed.names());
        } else if (scope instanceof Analyze.PredicateColumns) {
            writer.keyword("predicate columns");
        } else if (scope instanceof Analyze.AllColumns) {
            writer.keyword("all columns");
        }
        return writer;
    }

    @Override
    public SqlWriter vacuum(Vacuum statement) {
        writer.keyword("vacuum")
                .keyword(statement.mode().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        statement.table().ifPresent(statements::table);
        statement
                .percent()
                .ifPresent(threshold -> writer.keyword("to").number(threshold).keyword("percent"));
        return statement.effort() == Vacuum.Effort.BOOST ? writer.keyword("boost") : writer;
    }

    @Override
    public SqlWriter lockTables(LockTables statement) {
        return writer.keyword("lock table").list(statement.tables(), statements::table);
    }

    @Override
    public SqlWriter setParameter(SetParameter statement) {
        writer.keyword("set").keyword(statement.name()).keyword("to");
        var value = statement.value();
        if (value instanceof SetParameter.Whole whole) {
            writer.number(whole.value());
        } else if (value instanceof SetParameter.Text text) {
            writer.text(text.value());
        } else if (value instanceof SetParameter.Path path) {
            writer.list(path.schemas(), writer::identifier);
        } else if (value instanceof SetParameter.Switch toggle) {
            writer.keyword(toggle == SetParameter.Switch.ON ? "true" : "false");
        } else if (value instanceof SetParameter.Default) {
            writer.keyword("default");
        }
        return writer;
    }

    @Override
    public SqlWriter beginReadOnly(BeginReadOnly statement) {
        return writer.keyword("begin read only");
    }

    @Override
    public SqlWriter rollback(Rollback statement) {
        return writer.keyword("rollback");
    }
}

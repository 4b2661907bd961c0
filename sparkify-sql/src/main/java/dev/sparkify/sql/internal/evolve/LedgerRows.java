package dev.sparkify.sql.internal.evolve;

import dev.sparkify.mapping.Literal;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.catalog.StandingTable;
import dev.sparkify.sql.plan.DefinitionNotes;
import dev.sparkify.sql.plan.Ledger;
import dev.sparkify.sql.plan.PlannedStatement;
import dev.sparkify.sql.plan.TableDefinition;
import dev.sparkify.sql.statement.Setting;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.SqlExpression.Operator;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.sql.statement.TableName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Notes a change in the ledger that every warehouse has: its numbers and ranges go by names of tables, it knows what tables are
 * declared with, and the model. Thread-safe.
 */
public final class LedgerRows implements Notes {
    private static final String TABLE = "table_name";
    private static final String COLUMN = "column_name";
    private static final String TARGET = "target_table";
    private static final String TARGET_COLUMN = "target_column";

    private final Ledger ledger;
    private final DefinitionNotes definitions;
    private final ChangeHistory history;

    /**
     * Creates it.
     *
     * @param star the star that the warehouse is changed to
     */
    public LedgerRows(StarSchema star) {
        this.ledger = new Ledger(star);
        this.definitions = new DefinitionNotes(star);
        this.history = new ChangeHistory(ledger);
    }

    @Override
    public List<PlannedStatement> excluding() {
        return List.of(PlannedStatement.of("one at a time", new Statement.Lock(ledger.lock())));
    }

    /** Loads by either model are refused from now on. */
    @Override
    public List<PlannedStatement> begun(Passage passage) {
        return List.of(model("ledger: on the way to another model", passage.underWay()));
    }

    @Override
    public List<PlannedStatement> changed(StandingTable now) {
        var name = now.definition().table().name();
        var noted = definitions.note(List.of(new TableDefinition(now.definition(), now.comment())));
        return Stream.concat(definitions.forget(name).stream(), noted.stream())
                .map(statement -> PlannedStatement.of("ledger: " + name + " as it is declared", statement))
                .toList();
    }

    @Override
    public List<PlannedStatement> renamed(TableName from, TableName to) {
        var title = "ledger: the name of " + to.name();
        var named = Stream.of(ledger.keys(), ledger.reach(), ledger.definitions(), ledger.columns(), ledger.layouts())
                .map(table -> renaming(title, table, TABLE, to.name(), is(TABLE, from.name())));
        var referred = renaming(title, ledger.layouts(), TARGET, to.name(), is(TARGET, from.name()));
        return Stream.concat(named, Stream.of(referred)).toList();
    }

    @Override
    public List<PlannedStatement> renamed(TableName table, String from, String to) {
        var title = "ledger: the name of " + table.name() + "." + to;
        var own = both(is(TABLE, table.name()), is(COLUMN, from));
        var referred = both(is(TARGET, table.name()), is(TARGET_COLUMN, from));
        return List.of(
                renaming(title, ledger.columns(), COLUMN, to, own),
                renaming(title, ledger.layouts(), COLUMN, to, own),
                renaming(title, ledger.layouts(), TARGET_COLUMN, to, referred));
    }

    private static PlannedStatement renaming(
            String title, TableName table, String column, String to, SqlExpression condition) {
        return PlannedStatement.of(
                title,
                new Statement.Update(
                        table, List.of(new Setting(column, text(to))), Optional.empty(), Optional.of(condition)));
    }

    @Override
    public List<PlannedStatement> destroyed(TableName table) {
        var numbered = Stream.of(ledger.keys(), ledger.reach())
                .map(rows -> new Statement.Delete(rows, is(TABLE, table.name())));
        return Stream.concat(numbered, definitions.forget(table.name()).stream())
                .map(statement -> PlannedStatement.of("ledger: no more " + table.name(), statement))
                .toList();
    }

    @Override
    public List<PlannedStatement> kept(Passage passage, List<String> lines) {
        return lines.stream()
                .map(line -> history.note(passage, line, ChangeHistory.State.UNDER_WAY))
                .toList();
    }

    @Override
    public List<PlannedStatement> done(Passage passage) {
        return List.of(
                model("ledger: the new model", passage.to()),
                history.note(passage, "the change is complete", ChangeHistory.State.DONE));
    }

    private PlannedStatement model(String title, String fingerprint) {
        return PlannedStatement.of(
                title,
                new Statement.Update(
                        ledger.warehouse(),
                        List.of(new Setting("model", text(fingerprint))),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static SqlExpression is(String column, String value) {
        return new SqlExpression.Binary(Operator.EQUAL, new SqlExpression.Name(Optional.empty(), column), text(value));
    }

    private static SqlExpression both(SqlExpression left, SqlExpression right) {
        return new SqlExpression.Binary(Operator.AND, left, right);
    }

    private static SqlExpression text(String value) {
        return new SqlExpression.Value(new Literal.Text(value));
    }
}

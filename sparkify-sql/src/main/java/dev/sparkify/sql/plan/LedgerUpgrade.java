package dev.sparkify.sql.plan;

import dev.sparkify.mapping.Literal;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.statement.Setting;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.type.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Plans how an older ledger becomes one of version {@value Ledger#VERSION}. Version 1 had no receipts, no rejected records,
 * and did not know how far the events of a load reach; version 2 did not note what tables are declared with, so what the
 * star declares is noted; version 3 knew no erasures. Pure and thread-safe.
 */
public final class LedgerUpgrade {
    /** The oldest version that can be brought up to date. */
    public static final int FROM = 1;

    /** The first version that notes what tables are declared with. */
    private static final int WITH_TABLES = 3;

    private static final int TEXT_BYTES = 127;

    private final StarSchema star;
    private final Ledger ledger;
    private final LedgerNotes notes;

    /**
     * Creates it.
     *
     * @param star what the warehouse is made for
     */
    public LedgerUpgrade(StarSchema star) {
        this.star = star;
        this.ledger = new Ledger(star);
        this.notes = new LedgerNotes(star);
    }

    /**
     * Plans the upgrade, in one transaction.
     *
     * @param version what is upgraded, from {@value #FROM} on
     * @return the plan
     */
    public Plan plan(long version) {
        var plan = new ArrayList<PlannedStatement>();
        plan.add(PlannedStatement.of("all or nothing", new Statement.Begin()));
        plan.add(PlannedStatement.of("one at a time", new Statement.Lock(ledger.lock())));
        if (version == FROM) {
            noteLoads(plan);
        }
        if (version < WITH_TABLES) {
            noteTables(plan);
        }
        plan.add(PlannedStatement.of("ledger", ledger.notesOfErasures()));
        plan.add(PlannedStatement.of("ledger: its version", version()));
        plan.add(PlannedStatement.of("all or nothing", new Statement.Commit()));
        return new Plan(plan);
    }

    private void noteTables(List<PlannedStatement> plan) {
        ledger.notesOfTables().forEach(table -> plan.add(PlannedStatement.of("ledger", table)));
        new DefinitionNotes(star)
                .note(new SchemaPlanner(star).definitions())
                .forEach(noted -> plan.add(PlannedStatement.of("ledger: tables as they are declared", noted)));
    }

    private void noteLoads(List<PlannedStatement> plan) {
        var added = List.of(ledger.reach(), ledger.counts(), ledger.rejects());
        ledger.creation().stream()
                .filter(table -> table instanceof Statement.CreateTable created && added.contains(created.table()))
                .forEach(table -> plan.add(PlannedStatement.of("ledger", table)));
        plan.add(PlannedStatement.of("ledger", new Statement.AddColumn(ledger.loads(), text("token"))));
        plan.add(PlannedStatement.of("ledger", new Statement.AddColumn(ledger.files(), text("stamp"))));
        plan.add(PlannedStatement.of("ledger: numbers of rejected records", notes.readyKeys(List.of())));
        star.facts().stream()
                .filter(fact -> fact.eventTime().isPresent())
                .forEach(fact -> plan.add(PlannedStatement.of(
                        "ledger: loads of which it is not known how far they reach", notes.reachEverywhere(fact))));
    }

    private static Column text(String name) {
        return Column.of(name, ColumnType.varchar(TEXT_BYTES)).defaultsTo(new Literal.Text(""));
    }

    private Statement version() {
        return new Statement.Update(
                ledger.warehouse(),
                List.of(
                        new Setting("version", Terms.number(Ledger.VERSION)),
                        new Setting("model", Terms.text(ModelFingerprint.of(star)))),
                Optional.empty(),
                Optional.empty());
    }
}

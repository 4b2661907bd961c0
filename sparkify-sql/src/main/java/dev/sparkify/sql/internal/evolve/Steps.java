package dev.sparkify.sql.internal.evolve;

import dev.sparkify.evolve.Change;
import dev.sparkify.evolve.ChangeKind;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.Table;
import dev.sparkify.sql.catalog.StandingTable;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.internal.evolve.Migration.Step;
import dev.sparkify.sql.plan.Plan;
import dev.sparkify.sql.plan.PlannedStatement;
import dev.sparkify.sql.plan.PlannedTable;
import dev.sparkify.sql.redshift.TransactionRule;
import dev.sparkify.sql.statement.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts a change in order and cuts it into transactions. */
final class Steps {
    private final Comparison comparison;
    private final Dialect dialect;
    private final Notes notes;
    private final Notes.Passage passage;
    private final List<Step> steps = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();

    Steps(Comparison comparison, Dialect dialect, Notes notes, Notes.Passage passage) {
        this.comparison = comparison;
        this.dialect = dialect;
        this.notes = notes;
        this.passage = passage;
        if (!passage.from().equals(passage.to())) {
            step("the model", List.of(), List.of(), notes.begun(passage));
        }
        rename();
        destroy(this::onlyRefers);
        follow(table -> !(table instanceof FactTable));
        if (!passage.from().equals(passage.to())) {
            complete();
        }
        follow(FactTable.class::isInstance);
        destroy(table -> !onlyRefers(table));
        if (!passage.from().equals(passage.to())) {
            changes.add(Change.of(
                    "the model",
                    ChangeKind.CHANGE_IN_PLACE,
                    "loads follow the new one; what was loaded by the old one stays as it is"));
        }
        transaction("the new model", notes.done(passage));
    }

    /**
     * Of which model the rows of a calendar are, nothing tells; so those that it lacks are looked for where the model changes, and
     * before facts refer to them.
     */
    private void complete() {
        for (var change : comparison.changes()) {
            var wanted = change.pair().wanted();
            if (!wanted.completion().isEmpty()) {
                var filled = Change.of(wanted.name(), ChangeKind.CHANGE_IN_PLACE, "gets the days that it lacks")
                        .by(texts(wanted.completion()));
                step("complete " + wanted.name(), List.of(filled), wanted.completion(), List.of());
            }
        }
    }

    List<Step> all() {
        return steps;
    }

    List<Change> changes() {
        return changes;
    }

    /** What refers to a table that is made anew must stand before it, or come after it: so facts follow dimensions. */
    private void follow(Predicate<Table> which) {
        var added = comparison.added().stream()
                .filter(table -> which.test(table.table()))
                .toList();
        var changed = comparison.changes().stream()
                .filter(change -> which.test(change.pair().wanted().table()))
                .toList();
        byTable(added, PlannedTable::table).forEach(this::create);
        byTable(changed, change -> change.pair().wanted().table()).forEach(this::change);
    }

    /** What refers and is not referred to by what stays goes first: it holds tables that are changed. */
    private boolean onlyRefers(StandingTable table) {
        var name = table.definition().table().name();
        return !table.definition().keys().foreign().isEmpty()
                && comparison.changes().stream()
                        .flatMap(change -> change.pair().standing().definition().keys().foreign().stream())
                        .noneMatch(key -> key.table().name().equals(name));
    }

    /** A table and its companions belong together. */
    private static <T> Iterable<List<T>> byTable(List<T> all, Function<T, Table> table) {
        Map<String, List<T>> groups = all.stream()
                .collect(Collectors.groupingBy(
                        found -> table.apply(found).name(), LinkedHashMap::new, Collectors.toList()));
        return groups.values();
    }

    private void rename() {
        var renamings = comparison.renamings();
        if (renamings.isEmpty()) {
            return;
        }
        var statements = new ArrayList<PlannedStatement>();
        var noted = new ArrayList<PlannedStatement>();
        var made = new ArrayList<Change>();
        for (var renaming : renamings) {
            var own = renaming instanceof Difference.TableRenamed table
                    ? InPlace.renamed(table)
                    : InPlace.renamed((Difference.ColumnRenamed) renaming);
            statements.addAll(own);
            if (renaming instanceof Difference.TableRenamed named) {
                noted.addAll(notes.renamed(named.from(), named.to()));
            } else if (renaming instanceof Difference.ColumnRenamed named) {
                noted.addAll(notes.renamed(named.table(), named.from(), named.to()));
            }
            made.add(ChangeTexts.renaming(renaming).by(texts(own)));
        }
        step("new names", made, statements, noted);
    }

    private void create(List<PlannedTable> tables) {
        var statements = new ArrayList<PlannedStatement>();
        var noted = new ArrayList<PlannedStatement>();
        var made = new ArrayList<Change>();
        for (var table : tables) {
            var own = new Creation(table).statements();
            statements.addAll(own);
            noted.addAll(notes.changed(declared(table, 0, 0)));
            made.add(ChangeTexts.creation(table).by(texts(own)));
        }
        step("create " + tables.get(0).name(), made, statements, noted);
    }

    private void change(List<TableChange> tables) {
        tables.stream()
                .filter(TableChange::isKept)
                .forEach(
                        table -> changes.add(Change.of(table.pair().name(), ChangeKind.KEEP, "is as the star has it")));
        var changed = tables.stream().filter(table -> !table.isKept()).toList();
        if (changed.isEmpty()) {
            return;
        }
        var within = new ArrayList<PlannedStatement>();
        var apart = new ArrayList<PlannedStatement>();
        var made = new ArrayList<Change>();
        var noted = new ArrayList<PlannedStatement>();
        for (var table : changed) {
            var altered = new AlteredStatements(table, comparison.changes(), dialect);
            altered.statements().forEach(found -> (isApart(found) ? apart : within).add(found));
            made.addAll(ChangeTexts.of(table, altered, this::texts));
            if (table.pair().beginsToCount()) {
                noted.addAll(table.pair().wanted().filling());
            }
            noted.addAll(notes.changed(declared(
                    table.pair().wanted(),
                    table.pair().standing().rows(),
                    table.pair().standing().bytes())));
        }
        var title = "change " + changed.get(0).pair().wanted().table().name();
        if (apart.isEmpty()) {
            step(title, made, within, noted);
        } else {
            step(title, made, within, List.of());
            apart.stream()
                    .filter(found ->
                            found.needs().map(dialect.features()::contains).orElse(true))
                    .forEach(found -> steps.add(new Step(found.title(), new Plan(List.of(found)))));
            transaction(title + ": noted", noted);
        }
    }

    private static boolean isApart(PlannedStatement planned) {
        return TransactionRule.of(planned.statement()) == TransactionRule.OUTSIDE;
    }

    private static StandingTable declared(PlannedTable table, long rows, long bytes) {
        return new StandingTable(table.definition(), table.comment(), table.readers(), rows, bytes);
    }

    /** Tables that refer go before those that they refer to. */
    private void destroy(Predicate<StandingTable> which) {
        var removed = comparison.removed().stream().filter(which).toList();
        if (removed.isEmpty()) {
            return;
        }
        var statements = new ArrayList<PlannedStatement>();
        var noted = new ArrayList<PlannedStatement>();
        var made = new ArrayList<Change>();
        for (var table : new RemovalOrder(removed).all()) {
            var name = table.definition().table();
            var own = List.of(PlannedStatement.of("no more " + name.name(), new Statement.DropTable(name)));
            statements.addAll(own);
            noted.addAll(notes.destroyed(name));
            made.add(ChangeTexts.removal(table).by(texts(own)));
        }
        step("destroy", made, statements, noted);
    }

    private void step(
            String title, List<Change> made, List<PlannedStatement> statements, List<PlannedStatement> noted) {
        changes.addAll(made);
        var lines = made.stream()
                .map(change -> change.subject() + ": " + change.what())
                .toList();
        transaction(
                title,
                Stream.of(statements, noted, notes.kept(passage, lines))
                        .flatMap(List::stream)
                        .toList());
    }

    private void transaction(String title, List<PlannedStatement> statements) {
        if (statements.isEmpty()) {
            return;
        }
        var plan = new ArrayList<PlannedStatement>();
        plan.add(PlannedStatement.of("all or nothing", new Statement.Begin()));
        plan.addAll(notes.excluding());
        plan.addAll(statements);
        plan.add(PlannedStatement.of("all or nothing", new Statement.Commit()));
        steps.add(new Step(title, new Plan(plan).on(dialect)));
    }

    private List<String> texts(List<PlannedStatement> statements) {
        Predicate<PlannedStatement> runs =
                found -> found.needs().map(dialect.features()::contains).orElse(true);
        return statements.stream()
                .filter(runs)
                .map(found -> dialect.render(found.statement()))
                .toList();
    }
}

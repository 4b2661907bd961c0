package dev.sparkify.sql.plan;

import dev.sparkify.error.InputException;
import dev.sparkify.load.Source;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.schema.StagingTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.schema.Table;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Plans loads: files → staging → dimensions → facts → ledger → commit, one transaction. Pure and thread-safe: the same
 * star and request always give the same plan.
 */
public final class LoadPlanner {
    private final StarSchema star;
    private final Set<Dialect.Feature> features;
    private final LedgerNotes notes;

    /**
     * Creates it.
     *
     * @param star what is loaded
     * @param dialect tells what the engine does
     */
    public LoadPlanner(StarSchema star, Dialect dialect) {
        this.star = star;
        this.features = dialect.features();
        this.notes = new LedgerNotes(star);
    }

    /**
     * Plans what comes before the ledger is read: the transaction begins and other loads are locked out.
     *
     * @return the plan
     */
    public Plan opening() {
        return new Plan(List.of(
                PlannedStatement.of("readers see all of this load or nothing", new Statement.Begin()),
                PlannedStatement.of("one load at a time", new Statement.Lock(new Ledger(star).lock()))));
    }

    /**
     * Plans a load after its {@link #opening()}.
     *
     * @param request what is read
     * @return the plan, to be ended by {@link #closing}
     * @throws InputException if a source fills no staging table of the star, or no fact of the sources tells when it
     *     happened and a range of time is asked for
     */
    public Plan load(LoadRequest request) {
        var plan = new ArrayList<PlannedStatement>();
        var sources = request.sources().stream()
                .map(files -> new SourceLoad(star, features, files))
                .toList();
        var staged = sources.stream().map(SourceLoad::staging).toList();
        request.range()
                .ifPresent(range -> demandEventTime(request.sources().stream()
                        .map(LoadRequest.NewFiles::source)
                        .toList()));
        plan.add(PlannedStatement.of("ledger: this load", notes.load(request.token())));
        sources.forEach(source -> source.stage(plan));
        sources.forEach(source -> source.judge(plan));
        var fed = fed(staged);
        for (var dimension : star.dimensions()) {
            var load = new DimensionLoad(star, dimension);
            load.unknownMember(plan);
            if (fed.contains(dimension.name())) {
                load.load(request, plan);
            }
        }
        for (var fact : star.facts()) {
            var load = new FactLoad(star, fact, fed, request);
            if (isFed(fact.mapping().stream(), staged)) {
                load.load(plan);
            } else {
                load.onlyResolve(plan);
            }
        }
        boolean isReload = request.range().isPresent();
        if (!isReload) {
            sources.forEach(source -> source.noteFiles(plan));
        }
        replaceRejects(request.replaced(), plan);
        sources.forEach(source -> source.retireRejects(isReload, plan));
        plan.add(PlannedStatement.counting("the number of this load", notes.countLoads(), ""));
        dropWorkTables(plan, staged);
        return new Plan(plan);
    }

    /**
     * Demands that a range of time can be loaded again.
     *
     * @param sources what is read
     * @throws InputException if no fact that is made from the sources tells when it happened
     */
    public void demandEventTime(List<Source> sources) {
        var fed = sources.stream().map(Source::staging).toList();
        boolean hasTime = star.facts().stream()
                .filter(fact -> fact.eventTime().isPresent())
                .anyMatch(fact -> fact.mapping()
                        .map(Mapping::staging)
                        .filter(fed::contains)
                        .isPresent());
        if (!hasTime) {
            throw new InputException(
                    "No fact that is made from the sources says when it happened, so no range of time can"
                            + " be loaded again; add happensAt(…) to the fact");
        }
    }

    private void replaceRejects(List<Long> replaced, List<PlannedStatement> plan) {
        if (!replaced.isEmpty()) {
            var rejects = new RejectNotes(star);
            var missing = new SqlExpression.Binary(
                    SqlExpression.Operator.MINUS, Terms.number(replaced.size()), rejects.countOpen(replaced));
            plan.add(PlannedStatement.of(
                    "check that rejected records can be replaced",
                    new Statement.Check(
                            "Rejected records that are not there, or were replaced before, of " + replaced,
                            Query.Select.of(List.of(Terms.item(missing, "violations"))))));
            plan.add(PlannedStatement.of("rejected records that are replaced", rejects.replace(replaced)));
        }
    }

    /**
     * Plans the end of a load: its receipt is noted, and it is committed.
     *
     * @param load the number of the load
     * @param amounts the receipt
     * @return the plan, ended by the commit
     */
    public Plan closing(long load, List<Amount> amounts) {
        var plan = new ArrayList<PlannedStatement>();
        if (!amounts.isEmpty()) {
            plan.add(PlannedStatement.of("ledger: the receipt", notes.counts(load, amounts)));
        }
        plan.add(PlannedStatement.of("done", new Statement.Commit()));
        return new Plan(plan);
    }

    /**
     * Plans a whole load into a warehouse that knows no files, as it is printed.
     *
     * @param request what is read
     * @return the opening, the load and the commit; the receipt is not noted
     * @throws InputException if a source fills no staging table of the star
     */
    public Plan script(LoadRequest request) {
        return new Plan(Terms.join(
                opening().statements(),
                load(request).statements(),
                closing(0, List.of()).statements()));
    }

    private static boolean isFed(Stream<Mapping> mapping, List<StagingTable> staged) {
        return mapping.anyMatch(
                found -> staged.stream().anyMatch(table -> table.name().equals(found.staging())));
    }

    private Set<String> fed(List<StagingTable> staged) {
        return star.dimensions().stream()
                .filter(dimension -> isFed(dimension.mapping().stream(), staged))
                .map(Table::name)
                .collect(Collectors.toSet());
    }

    /** A load leaves no table of its own behind, whatever the session does next. */
    private static void dropWorkTables(List<PlannedStatement> plan, List<StagingTable> staged) {
        var made = new ArrayList<Statement>();
        for (var planned : plan) {
            if (planned.statement() instanceof Statement.CreateTemporary work) {
                made.add(new Statement.DropTable(work.table()));
            }
        }
        staged.forEach(table -> made.add(new Statement.DropTable(TableNames.staging(table.name()))));
        made.forEach(statement -> plan.add(PlannedStatement.of("clean up", statement)));
    }
}

package dev.sparkify.sql.plan;

import dev.sparkify.error.InputException;
import dev.sparkify.internal.Names;
import dev.sparkify.load.BadRecordPolicy;
import dev.sparkify.load.Format;
import dev.sparkify.load.Source;
import dev.sparkify.mapping.Expression;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.StagingTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.schema.Table;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.statement.Keys;
import dev.sparkify.sql.statement.PlaceColumns;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.type.ColumnType;
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
    /** Redshift takes 16 MB of a statement; a file needs less than 5 KB. */
    private static final int FILES_OF_A_STATEMENT = 500;

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
        var staged = request.sources().stream().map(this::staging).toList();
        request.range()
                .ifPresent(range -> demandEventTime(request.sources().stream()
                        .map(LoadRequest.NewFiles::source)
                        .toList()));
        plan.add(PlannedStatement.of("ledger: this load", notes.load(request.token())));
        request.sources().forEach(files -> stage(files, plan));
        request.sources().forEach(files -> judge(files, plan));
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
        request.sources().forEach(files -> note(files, request, plan));
        replaceRejects(request.replaced(), plan);
        request.sources().forEach(files -> retire(files.source(), request, plan));
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

    /** Judges staged records; those that cannot be loaded are counted against what the source allows. */
    private void judge(LoadRequest.NewFiles files, List<PlannedStatement> plan) {
        new RecordRules(star, staging(files), files.source()).check(plan);
        if (files.source().badRecords() instanceof BadRecordPolicy.Quarantine quarantine) {
            new RejectLimit(star, files.source(), quarantine).check(plan);
        }
        new MisspeltKeys(star, staging(files)).check(plan);
    }

    private void replaceRejects(List<Long> replaced, List<PlannedStatement> plan) {
        if (!replaced.isEmpty()) {
            var missing = new SqlExpression.Binary(
                    SqlExpression.Operator.MINUS, Terms.number(replaced.size()), notes.countOpen(replaced));
            plan.add(PlannedStatement.of(
                    "check that rejected records can be replaced",
                    new Statement.Check(
                            "Rejected records that are not there, or were replaced before, of " + replaced,
                            Query.Select.of(List.of(Terms.item(missing, "violations"))))));
            plan.add(PlannedStatement.of("rejected records that are replaced", notes.replaceRejects(replaced)));
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

    /** A reload leaves files known as they were: what has changed in one is brought whole by the next load. */
    private void note(LoadRequest.NewFiles files, LoadRequest request, List<PlannedStatement> plan) {
        if (request.range().isEmpty()) {
            noteFiles(files, plan);
        }
    }

    /** Rejected records of files that were read again are judged anew, and those of long ago are forgotten. */
    private void retire(Source source, LoadRequest request, List<PlannedStatement> plan) {
        plan.add(PlannedStatement.of(
                "rejected records of files that were read again",
                request.range().isEmpty() ? notes.replaceRejectsOf(source) : notes.replaceRejectedAgain(source)));
        if (source.badRecords() instanceof BadRecordPolicy.Quarantine quarantine) {
            plan.add(PlannedStatement.of("forget what was rejected long ago", notes.forgetRejects(source, quarantine)));
        }
    }

    private void noteFiles(LoadRequest.NewFiles files, List<PlannedStatement> plan) {
        var title = "ledger: files of " + files.source().staging();
        if (features.contains(Dialect.Feature.READER_TELLS_FILES)) {
            plan.add(PlannedStatement.of(title, notes.files(files.source(), List.of())));
        }
        for (int from = 0; from < files.files().size(); from += FILES_OF_A_STATEMENT) {
            int to = Math.min(files.files().size(), from + FILES_OF_A_STATEMENT);
            plan.add(PlannedStatement.of(
                    title, notes.files(files.source(), files.files().subList(from, to))));
        }
    }

    private StagingTable staging(LoadRequest.NewFiles files) {
        var name = files.source().staging();
        var known = star.stagingTables().stream().map(Table::name).toList();
        var staging = star.staging(name)
                .orElseThrow(() -> new InputException("A source fills " + name + ": no such staging table in star "
                        + star.name() + Names.didYouMean(name, known)));
        refuseUnknownPaths(staging, files.source());
        return staging;
    }

    private static void refuseUnknownPaths(StagingTable staging, Source source) {
        if (source.format() instanceof Format.Json json) {
            for (var column : json.paths().keySet()) {
                if (staging.find(column).isEmpty()) {
                    var columns = staging.columns().stream().map(Column::name).toList();
                    throw new InputException("The source of " + staging.name() + " has a path for " + column
                            + ": no such column" + Names.didYouMean(column, columns));
                }
            }
        }
    }

    private void stage(LoadRequest.NewFiles files, List<PlannedStatement> plan) {
        var staging = staging(files);
        var needed = needed(staging);
        var columns = Terms.join(
                staging.columns().stream()
                        .filter(needed::contains)
                        .map(LoadPlanner::staged)
                        .toList(),
                places(files.source()));
        plan.add(PlannedStatement.of(
                "staging " + staging.name(),
                new Statement.CreateTable(
                        TableNames.staging(staging.name()),
                        columns,
                        Keys.none(),
                        staging.distribution(),
                        staging.sortKey(),
                        Statement.Lifetime.TEMPORARY)));
        plan.add(PlannedStatement.of(
                "read " + staging.name(),
                new Statement.Copy(
                        TableNames.staging(staging.name()),
                        columns.stream().map(Column::name).toList(),
                        files.source())));
        if (files.source().badRecords() instanceof BadRecordPolicy.Quarantine) {
            plan.add(PlannedStatement.of(
                    "set aside what cannot be read of " + staging.name(), notes.unreadable(files.source())));
        }
    }

    private List<Column> places(Source source) {
        boolean mayBeSetAside = source.badRecords() instanceof BadRecordPolicy.Quarantine;
        return mayBeSetAside && features.contains(Dialect.Feature.READER_TELLS_PLACES)
                ? List.of(
                        Column.of(PlaceColumns.FILE, ColumnType.integer()),
                        Column.of(PlaceColumns.OFFSET, ColumnType.bigint()))
                : List.of();
    }

    /** A bad record must be named by a check, not refused by the engine while it reads. */
    private static Column staged(Column column) {
        var staged = Column.of(column.name(), column.type());
        return column.encoding().map(staged::encoded).orElse(staged);
    }

    private List<Column> needed(StagingTable staging) {
        if (!features.contains(Dialect.Feature.READER_JUDGES_EVERY_FIELD)) {
            return staging.columns();
        }
        var read = star.mappings()
                .filter(mapping -> mapping.staging().equals(staging.name()))
                .flatMap(Mapping::expressions)
                .flatMap(Expression::columns)
                .collect(Collectors.toSet());
        var columns = staging.columns().stream()
                .filter(column -> read.contains(column.name()) || !column.nullable())
                .toList();
        return columns.isEmpty() ? staging.columns() : columns;
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
        plan.stream()
                .map(PlannedStatement::statement)
                .filter(Statement.CreateTemporary.class::isInstance)
                .map(Statement.CreateTemporary.class::cast)
                .forEach(statement -> made.add(new Statement.DropTable(statement.table())));
        staged.forEach(table -> made.add(new Statement.DropTable(TableNames.staging(table.name()))));
        made.forEach(statement -> plan.add(PlannedStatement.of("clean up", statement)));
    }
}

package dev.sparkify.sql.plan;

import dev.sparkify.error.InputException;
import dev.sparkify.internal.Names;
import dev.sparkify.load.Format;
import dev.sparkify.load.Source;
import dev.sparkify.mapping.Expression;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.StagingTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.schema.Table;
import dev.sparkify.sql.dialect.Dialect;
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
    private final Ledger ledger;

    /**
     * Creates it.
     *
     * @param star what is loaded
     * @param dialect tells what the engine does
     */
    public LoadPlanner(StarSchema star, Dialect dialect) {
        this.star = star;
        this.features = dialect.features();
        this.ledger = new Ledger(star);
    }

    /**
     * Plans what comes before the ledger is read: the transaction begins and other loads are locked out.
     *
     * @return the plan
     */
    public Plan opening() {
        return new Plan(List.of(
                PlannedStatement.of("readers see all of this load or nothing", new Statement.Begin()),
                PlannedStatement.of("one load at a time", new Statement.Lock(ledger.lock()))));
    }

    /**
     * Plans a load after its {@link #opening()}.
     *
     * @param request what is read
     * @return the plan, ended by the commit
     * @throws InputException if a source fills no staging table of the star
     */
    public Plan load(LoadRequest request) {
        var plan = new ArrayList<PlannedStatement>();
        var staged = request.sources().stream().map(this::staging).toList();
        request.sources().forEach(source -> stage(source, plan));
        staged.forEach(table -> new RecordRules(star, table).check(plan));
        for (var dimension : star.dimensions()) {
            new DimensionLoad(star, dimension).unknownMember(plan);
            if (isFed(dimension.mapping().stream(), staged)) {
                new DimensionLoad(star, dimension).load(plan);
            }
        }
        for (var fact : star.facts()) {
            var load = new FactLoad(star, fact, fed(staged));
            if (isFed(fact.mapping().stream(), staged)) {
                load.load(plan);
            } else {
                load.onlyResolve(plan);
            }
        }
        plan.add(PlannedStatement.of("ledger: this load", ledger.noteLoad()));
        request.sources().forEach(source -> noteFiles(source, plan));
        plan.add(PlannedStatement.counting("the number of this load", ledger.countLoads(), ""));
        dropWorkTables(plan, staged);
        plan.add(PlannedStatement.of("done", new Statement.Commit()));
        return new Plan(plan);
    }

    /**
     * Plans a whole load into a warehouse that knows no files, as it is printed.
     *
     * @param request what is read
     * @return the opening and the load
     * @throws InputException if a source fills no staging table of the star
     */
    public Plan script(LoadRequest request) {
        return new Plan(Terms.join(opening().statements(), load(request).statements()));
    }

    private void noteFiles(LoadRequest.NewFiles files, List<PlannedStatement> plan) {
        if (features.contains(Dialect.Feature.READER_TELLS_FILES)
                || !files.files().isEmpty()) {
            plan.add(PlannedStatement.of(
                    "ledger: files of " + files.source().staging(), ledger.noteFiles(files.source(), files.files())));
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
        var columns =
                staging.columns().stream().filter(needed(staging)::contains).toList();
        plan.add(PlannedStatement.of(
                "staging " + staging.name(),
                new Statement.CreateTable(
                        TableNames.staging(staging.name()),
                        columns.stream().map(LoadPlanner::staged).toList(),
                        Statement.Keys.none(),
                        staging.distribution(),
                        staging.sortKey(),
                        Statement.Lifetime.TEMPORARY)));
        plan.add(PlannedStatement.of(
                "read " + staging.name(),
                new Statement.Copy(
                        TableNames.staging(staging.name()),
                        columns.stream().map(Column::name).toList(),
                        files.source())));
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

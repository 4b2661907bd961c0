package dev.sparkify.sql.execution;

import dev.sparkify.load.LoadReport;
import dev.sparkify.load.Outcome;
import dev.sparkify.load.SourceReport;
import dev.sparkify.load.TableReport;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.plan.Measure;
import java.util.List;
import java.util.stream.Stream;

/** Writes the receipt from what the statements of a load counted. */
final class Receipt {
    private Receipt() {}

    static LoadReport of(StarSchema star, PlanRun run, List<SourceReport> sources) {
        var dimensions = star.dimensions().stream().filter(Receipt::isLoaded).map(table -> dimension(table, run));
        var facts = star.facts().stream().map(table -> fact(table, run));
        return new LoadReport(
                run.count("", Measure.LOAD),
                sources.stream().map(source -> judged(source, run)).toList(),
                Stream.concat(dimensions, facts).toList(),
                run.checks(),
                run.reports(),
                run.times());
    }

    /** Records that break a rule of the model are set aside after they were staged. */
    private static SourceReport judged(SourceReport source, PlanRun run) {
        long rejected = run.count(source.staging(), Measure.REJECTED);
        return new SourceReport(
                source.staging(),
                source.filesFound(),
                source.filesSkipped(),
                source.filesLoaded(),
                source.bytes(),
                source.read(),
                source.staged() - rejected,
                source.quarantined() + rejected);
    }

    private static boolean isLoaded(DimensionTable table) {
        return table.infersMembers()
                || table.mapping().filter(mapping -> mapping.days().isEmpty()).isPresent();
    }

    private static TableReport dimension(DimensionTable table, PlanRun run) {
        return (table.isVersioned() ? versions(table, run) : members(table, run))
                .with(Outcome.INFERRED, run.count(table.name(), Measure.INFERRED));
    }

    /** Accounts for records: of those that are new to the warehouse each begins a version, or confirms one. */
    private static TableReport versions(DimensionTable table, PlanRun run) {
        var name = table.name();
        long known = run.count(name, Measure.KNOWN);
        long inserted = run.count(name, Measure.INSERTED);
        long updated = run.count(name, Measure.UPDATED);
        return begun(name, run)
                .with(Outcome.COLLAPSED, run.count(name, Measure.TAKEN) - known - inserted - updated)
                .with(Outcome.INSERTED, inserted)
                .with(Outcome.UPDATED, updated)
                .with(Outcome.UNCHANGED, known)
                .with(Outcome.VERSIONS, run.count(name, Measure.VERSIONS) - run.count(name, Measure.MERGED));
    }

    private static TableReport members(DimensionTable table, PlanRun run) {
        var name = table.name();
        long members = run.count(name, Measure.MEMBERS);
        long inserted = run.count(name, Measure.INSERTED);
        long updated = run.count(name, Measure.UPDATED);
        return begun(name, run)
                .with(Outcome.COLLAPSED, run.count(name, Measure.TAKEN) - members)
                .with(Outcome.INSERTED, inserted)
                .with(Outcome.UPDATED, updated)
                .with(Outcome.UNCHANGED, members - inserted - updated);
    }

    private static TableReport begun(String name, PlanRun run) {
        long staged = run.count(name, Measure.STAGED);
        return TableReport.of(name)
                .with(Outcome.STAGED, staged)
                .with(Outcome.FILTERED, staged - run.count(name, Measure.TAKEN));
    }

    private static TableReport fact(FactTable table, PlanRun run) {
        var name = table.name();
        return begun(name, run)
                .with(Outcome.DUPLICATE, run.count(name, Measure.DUPLICATE))
                .with(Outcome.DUPLICATE_OF_HISTORY, run.count(name, Measure.DUPLICATE_OF_HISTORY))
                .with(
                        Outcome.CONFLICTING,
                        run.count(name, Measure.CONFLICTING) + run.count(name, Measure.CONFLICTING_WITH_HISTORY))
                .with(Outcome.INSERTED, run.count(name, Measure.INSERTED))
                .with(Outcome.UPDATED, run.count(name, Measure.UPDATED))
                .with(Outcome.RESOLVED, run.count(name, Measure.RESOLVED))
                .with(Outcome.REPOINTED, run.count(name, Measure.REPOINTED))
                .with(Outcome.REMOVED, run.count(name, Measure.REMOVED))
                .with(Outcome.UNKNOWN, run.count(name, Measure.UNKNOWN));
    }
}

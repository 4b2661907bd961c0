package dev.sparkify.sql.execution;

import dev.sparkify.load.LoadReport;
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
        var dimensions = star.dimensions().stream()
                .filter(table -> table.mapping().isPresent())
                .map(table -> dimension(table, run));
        var facts = star.facts().stream().map(table -> fact(table, run));
        return new LoadReport(
                run.count("", Measure.LOAD),
                sources,
                Stream.concat(dimensions, facts).toList(),
                run.checks(),
                run.times());
    }

    private static TableReport dimension(DimensionTable table, PlanRun run) {
        var name = table.name();
        long staged = run.count(name, Measure.STAGED);
        long taken = run.count(name, Measure.TAKEN);
        long members = run.count(name, Measure.MEMBERS);
        long inserted = run.count(name, Measure.INSERTED);
        long updated = run.count(name, Measure.UPDATED);
        long unchanged = members - inserted - updated;
        return new TableReport(
                name, staged, staged - taken, 0, 0, 0, taken - members, inserted, updated, unchanged, 0, 0);
    }

    private static TableReport fact(FactTable table, PlanRun run) {
        var name = table.name();
        long staged = run.count(name, Measure.STAGED);
        return new TableReport(
                name,
                staged,
                staged - run.count(name, Measure.TAKEN),
                run.count(name, Measure.DUPLICATE),
                run.count(name, Measure.DUPLICATE_OF_HISTORY),
                run.count(name, Measure.CONFLICTING) + run.count(name, Measure.CONFLICTING_WITH_HISTORY),
                0,
                run.count(name, Measure.INSERTED),
                run.count(name, Measure.UPDATED),
                0,
                run.count(name, Measure.RESOLVED),
                run.count(name, Measure.UNKNOWN));
    }
}

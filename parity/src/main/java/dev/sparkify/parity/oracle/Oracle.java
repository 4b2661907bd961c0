package dev.sparkify.parity.oracle;

import dev.sparkify.load.Outcome;
import dev.sparkify.load.TableReport;
import dev.sparkify.mapping.Days;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.ForeignKey;
import dev.sparkify.schema.StarSchema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Is a warehouse by the letter of the design: it computes from the texts of files what every platform must hold. It keeps
 * every record in memory, knows no SQL, and shares nothing with planners, readers and engines but the model. Used by one
 * thread.
 */
public final class Oracle {
    private final StarSchema star;
    private Map<String, Dimension> dimensions = new LinkedHashMap<>();
    private Map<String, Fact> facts = new LinkedHashMap<>();
    private Files files;

    /**
     * Creates the schema of a star.
     *
     * @param star made of what the model knows: no declared checks, no unique keys
     */
    public Oracle(StarSchema star) {
        this.star = star;
        this.files = new Files(star);
        for (var table : star.dimensions()) {
            var members = Members.of(Shape.of(table, Mapped.of(star, table).orElseThrow()));
            dimensions.put(table.name(), new Dimension(table, members, false));
            table.mapping().flatMap(mapping -> mapping.days()).ifPresent(days -> fill(table, days, members));
        }
        for (var table : star.facts()) {
            facts.put(table.name(), new Fact(table, Mapped.of(star, table).orElseThrow()));
        }
    }

    private void fill(DimensionTable table, Days days, Members members) {
        var mapped = Mapped.of(star, table).orElseThrow();
        members.load(
                TableReport.of(table.name()),
                Stream.iterate(days.first(), day -> !day.isAfter(days.last()), (LocalDate day) -> day.plusDays(1))
                        .map(day -> mapped.row(Row.of(Map.of(Days.DAY, day))))
                        .toList());
    }

    /**
     * Takes a whole load or nothing of it.
     *
     * @param deliveries what is found for each source
     * @return what comes of it
     */
    public Answer load(List<Delivery> deliveries) {
        var dimensionsBefore = dimensions;
        var factsBefore = facts;
        var filesBefore = files;
        dimensions = new LinkedHashMap<>();
        dimensionsBefore.forEach((name, dimension) -> dimensions.put(name, dimension.copy()));
        facts = new LinkedHashMap<>();
        factsBefore.forEach((name, fact) -> facts.put(name, fact.copy()));
        files = filesBefore.copy();
        try {
            var sources = files.read(deliveries);
            return new Answer.Taken(files.loads(), sources, tables(deliveries));
        } catch (RefusedException refused) {
            dimensions = dimensionsBefore;
            facts = factsBefore;
            files = filesBefore;
            return new Answer.Refused(refused.refusals());
        }
    }

    private List<TableReport> tables(List<Delivery> deliveries) {
        var reports = new LinkedHashMap<String, TableReport>();
        var fed = deliveries.stream().map(Delivery::staging).collect(Collectors.toSet());
        var brought = new HashSet<String>();
        for (var dimension : dimensions.values()) {
            if (dimension.table().mapping().flatMap(mapping -> mapping.days()).isEmpty()) {
                reports.put(dimension.table().name(), dimension(dimension, fed, brought));
            }
        }
        for (var fact : facts.values()) {
            reports.put(fact.table().name(), fact(fact, fed, brought, reports));
        }
        return new ArrayList<>(reports.values());
    }

    private TableReport dimension(Dimension dimension, Set<String> fed, Set<String> brought) {
        var mapped = Mapped.of(star, dimension.table()).orElseThrow();
        var report = TableReport.of(dimension.table().name());
        if (!fed.contains(mapped.mapping().staging())) {
            return report;
        }
        brought.add(dimension.table().name());
        var taken = taken(mapped).stream().map(mapped::row).toList();
        var loaded = dimension.members().load(begun(report, mapped, taken.size()), taken);
        dimension.table().foreignKeys().forEach(key -> demandMembers(dimension, key));
        return loaded;
    }

    private void demandMembers(Dimension dimension, ForeignKey key) {
        var other = Fact.dimension(key.dimension(), dimensions);
        var known = other.held().map(other::key).collect(Collectors.toSet());
        boolean isLost = dimension
                .members()
                .held()
                .flatMap(held -> dimension.value(held, key.column()).stream())
                .anyMatch(value -> !known.contains(value));
        if (isLost) {
            throw new RefusedException(
                    List.of(Refusal.of(Refusal.Kind.REFERENCE, dimension.table().name() + "." + key.column())));
        }
    }

    private List<Row> taken(Mapped mapped) {
        return files.staged(mapped.mapping().staging()).stream()
                .filter(mapped::takes)
                .toList();
    }

    private TableReport begun(TableReport report, Mapped mapped, long taken) {
        long staged = files.staged(mapped.mapping().staging()).size();
        return report.with(Outcome.STAGED, staged).with(Outcome.FILTERED, staged - taken);
    }

    private TableReport fact(Fact fact, Set<String> fed, Set<String> brought, Map<String, TableReport> reports) {
        var mapped = fact.mapped();
        var report = TableReport.of(fact.table().name());
        if (fed.contains(mapped.mapping().staging())) {
            var taken = taken(mapped);
            fact.infer(taken, dimensions)
                    .forEach((name, count) -> reports.computeIfPresent(
                            name,
                            (same, before) -> before.with(Outcome.INFERRED, before.count(Outcome.INFERRED) + count)));
            report = fact.load(begun(report, mapped, taken.size()), taken, dimensions);
        }
        return fact.resolve(report, brought, dimensions);
    }

    /**
     * Lists the rows of dimensions and facts; surrogate keys are numbers of the model's own, but for that of unknown members.
     *
     * @return by table
     */
    public Map<String, List<Row>> rows() {
        var rows = new HashMap<String, List<Row>>();
        dimensions.values().forEach(dimension -> rows.put(dimension.table().name(), dimension.rows()));
        facts.values().forEach(fact -> rows.put(fact.table().name(), fact.rows()));
        return rows;
    }

    /**
     * Lists the records that were set aside.
     *
     * @return in any order
     */
    public List<Rejected> rejects() {
        return files.rejects();
    }
}

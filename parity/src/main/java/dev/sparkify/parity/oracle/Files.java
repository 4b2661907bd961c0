package dev.sparkify.parity.oracle;

import dev.sparkify.load.BadRecordPolicy;
import dev.sparkify.load.ChangedFilePolicy;
import dev.sparkify.load.SourceReport;
import dev.sparkify.schema.StagingTable;
import dev.sparkify.schema.StarSchema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Is what a warehouse knows of files, and what the load that runs reads from new ones. */
final class Files {
    private static final int MISSPELT = 50;

    private final StarSchema star;
    private final long loads;
    private final Map<String, Map<String, String>> known;
    private final List<Rejected> rejects;
    private final Map<String, List<Row>> staged = new HashMap<>();

    Files(StarSchema star) {
        this(star, 0, Map.of(), List.of());
    }

    private Files(StarSchema star, long loads, Map<String, Map<String, String>> known, List<Rejected> rejects) {
        this.star = star;
        this.loads = loads;
        this.known = new HashMap<>(known);
        this.rejects = new ArrayList<>(rejects);
    }

    /** Copies what is known for the next load. */
    Files copy() {
        return new Files(star, loads + 1, known, rejects);
    }

    /** Tells the number of the load. */
    long loads() {
        return loads;
    }

    List<Rejected> rejects() {
        return List.copyOf(rejects);
    }

    /** Lists the records that the load takes for a staging table. */
    List<Row> staged(String staging) {
        return staged.getOrDefault(staging, List.of());
    }

    /** Is what is read for one staging table. */
    private record Reading(
            Delivery delivery,
            StagingTable table,
            SortedMap<String, String> fresh,
            List<Staged> records,
            List<Bad> bad) {
        boolean setsAside() {
            return delivery.badRecords() instanceof BadRecordPolicy.Quarantine;
        }
    }

    List<SourceReport> read(List<Delivery> deliveries) {
        refuse(deliveries.stream()
                .filter(this::hasForbiddenChange)
                .map(delivery -> Refusal.of(Refusal.Kind.CHANGED_FILE, delivery.staging()))
                .toList());
        var readings = deliveries.stream().map(this::reading).toList();
        refuse(unreadable(readings));
        var refusals = new ArrayList<Refusal>();
        var reports =
                readings.stream().map(reading -> judged(reading, refusals)).toList();
        refuse(refusals);
        return reports;
    }

    /** Whoever finds more than a quarantine takes while reading need not look at the other sources. */
    private static List<Refusal> unreadable(List<Reading> readings) {
        var refusals = readings.stream()
                .filter(reading -> !reading.setsAside() && !reading.bad().isEmpty())
                .map(reading ->
                        new Refusal(Refusal.Kind.BAD_RECORDS, reading.table().name(), reading.bad()))
                .collect(Collectors.toCollection(ArrayList::new));
        if (!refusals.isEmpty()) {
            readings.stream()
                    .filter(reading -> isTooMuch(
                            reading.delivery().badRecords(), reading.bad().size(), Long.MAX_VALUE))
                    .map(reading -> Refusal.of(
                            Refusal.Kind.TOO_MANY_BAD, reading.table().name()))
                    .forEach(refusals::add);
        }
        return refusals;
    }

    private static void refuse(List<Refusal> refusals) {
        if (!refusals.isEmpty()) {
            throw new RefusedException(refusals);
        }
    }

    private boolean hasForbiddenChange(Delivery delivery) {
        var before = known.getOrDefault(delivery.staging(), Map.of());
        return delivery.changedFiles() == ChangedFilePolicy.REFUSE
                && delivery.files().entrySet().stream()
                        .anyMatch(file -> before.containsKey(file.getKey())
                                && !file.getValue().equals(before.get(file.getKey())));
    }

    private Reading reading(Delivery delivery) {
        var table = star.staging(delivery.staging()).orElseThrow();
        var before = known.getOrDefault(delivery.staging(), Map.of());
        var fresh = new TreeMap<>(delivery.files());
        fresh.entrySet().removeIf(file -> file.getValue().equals(before.get(file.getKey())));
        var lines = new JsonLines(table);
        fresh.forEach(lines::read);
        if (lines.records().size() >= MISSPELT) {
            throw new IllegalArgumentException(
                    "The model knows no misspelt keys, so a load has fewer than " + MISSPELT);
        }
        return new Reading(delivery, table, fresh, lines.records(), lines.bad());
    }

    private SourceReport judged(Reading reading, List<Refusal> refusals) {
        var judgement = new Judgement(star, reading.table());
        var rows = new ArrayList<Row>();
        var broken = new ArrayList<Bad>();
        for (var record : reading.records()) {
            var reasons = judgement.of(record.row());
            if (reasons.isEmpty()) {
                rows.add(record.row());
            } else {
                broken.add(new Bad(record.place(), reasons));
            }
        }
        long read = (long) reading.records().size() + reading.bad().size();
        var bad = new ArrayList<>(reading.bad());
        bad.addAll(broken);
        if (!reading.setsAside() && !broken.isEmpty()) {
            refusals.add(new Refusal(Refusal.Kind.BAD_RECORDS, reading.table().name(), broken));
        } else if (isTooMuch(reading.delivery().badRecords(), bad.size(), read)) {
            refusals.add(Refusal.of(Refusal.Kind.TOO_MANY_BAD, reading.table().name()));
        }
        note(reading, rows, bad);
        return report(reading, read, bad.size());
    }

    private static boolean isTooMuch(BadRecordPolicy policy, long bad, long read) {
        return policy instanceof BadRecordPolicy.Quarantine quarantine
                && (bad > quarantine.most() || bad > read * quarantine.share());
    }

    private void note(Reading reading, List<Row> rows, List<Bad> bad) {
        var name = reading.table().name();
        staged.put(name, List.copyOf(rows));
        rejects.replaceAll(rejected -> rejected.replacedBy() == 0
                        && rejected.bad().place().staging().equals(name)
                        && reading.fresh().containsKey(rejected.bad().place().file())
                ? new Rejected(rejected.load(), rejected.bad(), loads)
                : rejected);
        bad.forEach(record -> rejects.add(new Rejected(loads, record, 0)));
        var all = new HashMap<>(known.getOrDefault(name, Map.of()));
        all.putAll(reading.fresh());
        known.put(name, all);
    }

    private static SourceReport report(Reading reading, long read, long bad) {
        var files = reading.delivery().files();
        var fresh = reading.fresh();
        long bytes = fresh.values().stream()
                .mapToLong(text -> ValueOrder.bytes(text).length)
                .sum();
        return new SourceReport(
                reading.table().name(),
                files.size(),
                files.size() - fresh.size(),
                fresh.size(),
                bytes,
                read,
                read - bad,
                bad);
    }
}

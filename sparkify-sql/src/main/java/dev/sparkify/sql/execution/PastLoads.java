package dev.sparkify.sql.execution;

import dev.sparkify.load.PastLoad;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.plan.Ledger;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads the loads of the ledger with their receipts. */
final class PastLoads {
    private final LedgerQuery query;
    private final Ledger ledger;
    private final List<String> order;

    PastLoads(Session session, Dialect dialect, StarSchema star) {
        this.query = new LedgerQuery(session, dialect);
        this.ledger = new Ledger(star);
        this.order = star.tables().stream().map(table -> table.name()).toList();
    }

    List<PastLoad> all() {
        var numbers = numbers();
        return query.rows(ledger.loads(), Optional.empty(), "load_id", "loaded_at").stream()
                .map(row -> load(row, numbers.getOrDefault(row.number("load_id"), Map.of())))
                .sorted(Comparator.comparingLong(PastLoad::load))
                .toList();
    }

    /** Gives, for each load and subject, what was counted. */
    private Map<Long, Map<String, Map<String, Long>>> numbers() {
        return query.rows(ledger.counts(), Optional.empty(), "load_id", "subject", "measure", "amount").stream()
                .collect(Collectors.groupingBy(
                        row -> row.number("load_id"),
                        Collectors.groupingBy(
                                row -> row.text("subject"),
                                TreeMap::new,
                                Collectors.toMap(row -> row.text("measure"), row -> row.number("amount")))));
    }

    private PastLoad load(Session.Row row, Map<String, Map<String, Long>> numbers) {
        var subjects = numbers.keySet().stream()
                .sorted(Comparator.comparingInt(order::indexOf))
                .toList();
        return new PastLoad(
                row.number("load_id"),
                row.moment("loaded_at"),
                subjects.stream()
                        .filter(name -> Amounts.isOfSource(numbers.getOrDefault(name, Map.of())))
                        .map(name -> Amounts.source(name, numbers.getOrDefault(name, Map.of())))
                        .toList(),
                subjects.stream()
                        .filter(name -> !Amounts.isOfSource(numbers.getOrDefault(name, Map.of())))
                        .map(name -> Amounts.table(name, numbers.getOrDefault(name, Map.of())))
                        .toList());
    }
}

package dev.sparkify.sql.execution;

import dev.sparkify.load.RejectedRecord;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.plan.Ledger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads rejected records. */
final class Rejects {
    private static final String[] COLUMNS = {
        "reject_id",
        "load_id",
        "rejected_at",
        "replaced_by",
        "staging",
        "uri",
        "line",
        "column_name",
        "reason",
        "record"
    };

    private final LedgerQuery query;
    private final Ledger ledger;

    Rejects(Session session, Dialect dialect, StarSchema star) {
        this.query = new LedgerQuery(session, dialect);
        this.ledger = new Ledger(star);
    }

    List<RejectedRecord> all() {
        return query.rows(ledger.rejects(), Optional.empty(), COLUMNS).stream()
                .map(Rejects::record)
                .sorted(Comparator.comparingLong(RejectedRecord::id))
                .toList();
    }

    private static RejectedRecord record(Session.Row row) {
        return new RejectedRecord(
                row.number("reject_id"),
                row.number("load_id"),
                row.moment("rejected_at"),
                row.text("staging"),
                row.text("uri"),
                row.number("line"),
                row.text("column_name"),
                row.text("reason"),
                row.text("record"),
                row.number("replaced_by"));
    }
}

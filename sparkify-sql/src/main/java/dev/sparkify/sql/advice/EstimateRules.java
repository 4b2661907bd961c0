package dev.sparkify.sql.advice;

import dev.sparkify.layout.Distribution;
import dev.sparkify.schema.StagingTable;
import dev.sparkify.schema.Table;

/** Tells which numbers a review would need. */
final class EstimateRules {
    private final Situation situation;
    private final Findings findings;

    EstimateRules(Situation situation, Findings findings) {
        this.situation = situation;
        this.findings = findings;
    }

    void review(Table table) {
        if (table instanceof StagingTable || situation.isEmpty(table)) {
            return;
        }
        if (situation.rows(table).isEmpty()) {
            findings.add(
                    Rule.ESTIMATES,
                    Severity.NOTE,
                    table,
                    "how many rows it has is not known, so its size, skew and copies were not judged",
                    "give an estimate of its rows, or take estimates from a load");
            return;
        }
        var columns = situation.columnsOfUnknownWidth(table);
        if (!columns.isEmpty()) {
            findings.add(
                    Rule.ESTIMATES,
                    Severity.NOTE,
                    table,
                    "how many bytes a row has is not known, so what its joins move was not judged",
                    "give its rowBytes(…), or the bytes of " + String.join(", ", columns));
        }
        if (table.distribution() instanceof Distribution.Key key
                && KeyFitness.of(situation, table, key.column()).commonest().isEmpty()) {
            findings.add(
                    Rule.ESTIMATES,
                    Severity.NOTE,
                    table.name() + "." + key.column(),
                    "how its values repeat is not known, so skew was not judged",
                    "give its values(…)");
        }
    }
}

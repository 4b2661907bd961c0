package dev.sparkify.sql.advice;

import dev.sparkify.layout.Distribution;
import dev.sparkify.layout.SortKey;
import dev.sparkify.schema.StagingTable;

/** Reviews staging tables: their rows are written once and read a few times, by one load. */
final class StagingRules {
    private final Situation situation;
    private final Findings findings;

    StagingRules(Situation situation, Findings findings) {
        this.situation = situation;
        this.findings = findings;
    }

    void review(StagingTable table) {
        if (table.distribution() instanceof Distribution.All) {
            findings.add(
                    Rule.STAGING,
                    situation.betweenNodes(Severity.WARNING),
                    table,
                    "each load sends all of its records to every node",
                    "leave it to AUTO, or deal it out by Distribution.even()");
        }
        if (table.sortKey() instanceof SortKey.Compound || table.sortKey() instanceof SortKey.Interleaved) {
            findings.add(
                    Rule.STAGING,
                    Severity.ADVICE,
                    table,
                    "each load sorts its records, and no query filters them",
                    "leave the sort key out");
        }
    }
}

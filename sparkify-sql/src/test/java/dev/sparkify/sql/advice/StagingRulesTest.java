package dev.sparkify.sql.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.layout.Distribution;
import dev.sparkify.layout.SortKey;
import dev.sparkify.schema.StagingTable;
import java.util.List;
import org.junit.jupiter.api.Test;

class StagingRulesTest {
    private static List<String> findings(StagingTable staging) {
        return Sales.findings(Rule.STAGING, Sales.star(staging, Sales.items(), Sales.sales()), Estimates.none());
    }

    @Test
    void warnsOfRecordsThatAreCopied() {
        assertThat(findings(Sales.staging().distributed(Distribution.all())))
                .containsExactly(
                        "WARNING staging: each load sends all of its records to every node; do: leave it to AUTO, or"
                                + " deal it out by Distribution.even()");
    }

    @Test
    void advisesAgainstSortingRecords() {
        assertThat(findings(Sales.staging().sorted(SortKey.compound("number"))))
                .containsExactly(
                        "ADVICE staging: each load sorts its records, and no query filters them; do: leave the sort"
                                + " key out");
    }

    @Test
    void takesWhatALoadNeeds() {
        assertThat(findings(Sales.staging().distributed(Distribution.even()))).isEmpty();
        assertThat(findings(Sales.staging().distributed(Distribution.key("item"))))
                .isEmpty();
    }
}

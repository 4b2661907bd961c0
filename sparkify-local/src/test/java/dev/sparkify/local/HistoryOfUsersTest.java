package dev.sparkify.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.load.LoadReport;
import dev.sparkify.load.Outcome;
import dev.sparkify.load.TableReport;
import dev.sparkify.local.naive.Listing;
import dev.sparkify.local.naive.NaiveWarehouse;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** The history of users is the one that the naive model works out from all events, however they come. */
@Tag("long")
class HistoryOfUsersTest {
    @Provide
    Arbitrary<Listening> listenings() {
        return Listening.any();
    }

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Scenario.any();
    }

    @Property(tries = 6, seed = "20181102", edgeCases = EdgeCasesMode.NONE)
    void isTheSameForAnySplitIntoLoadsInAnyOrder(@ForAll("listenings") Listening listening, @ForAll Random random)
            throws IOException, SQLException, NaiveWarehouse.Refused {
        try (var scratch = new Scratch();
                var apart = new HistoryTwins();
                var together = new HistoryTwins()) {
            var loads = listening.write(scratch.folder().resolve("apart"), Listening::loadOf);
            Collections.shuffle(loads, random);
            for (var load : loads) {
                apart.load(load);
            }
            var all = listening.write(scratch.folder().resolve("together"));
            together.load(all);
            assertThat(apart.lasting()).isEqualTo(together.lasting());
            changesNothing(apart, loads.get(0), all);
        }
    }

    /** Loads files that are known, and then their records again in a file that is not. */
    private static void changesNothing(HistoryTwins twins, Path known, Path again)
            throws SQLException, NaiveWarehouse.Refused {
        var before = new TreeMap<>(twins.database().content());
        assertNothingNew(twins.load(known));
        assertThat(twins.database().content()).isEqualTo(before);
        assertNothingNew(twins.load(again));
        var after = new TreeMap<>(twins.database().content());
        before.keySet().removeIf(table -> table.endsWith(".sparkify_files"));
        after.keySet().removeIf(table -> table.endsWith(".sparkify_files"));
        assertThat(after).isEqualTo(before);
    }

    private static void assertNothingNew(LoadReport report) {
        assertThat(report.tables()).allMatch(HistoryOfUsersTest::changesNothing);
    }

    private static boolean changesNothing(TableReport table) {
        return table.inserted() == 0
                && table.count(Outcome.UPDATED) == 0
                && table.count(Outcome.REPOINTED) == 0
                && table.count(Outcome.RESOLVED) == 0
                && table.count(Outcome.VERSIONS) == 0
                && table.addsUp();
    }

    @Property(tries = 3, seed = "20181103", edgeCases = EdgeCasesMode.NONE)
    void pointsNoRowAtAnotherVersionWhileNothingComesLate(@ForAll("listenings") Listening listening)
            throws IOException, SQLException, NaiveWarehouse.Refused {
        var ordered = listening.inOrderOfTime();
        try (var scratch = new Scratch();
                var twins = new HistoryTwins()) {
            for (var load : ordered.write(scratch.folder(), event -> Listening.instantOf(event) / 3)) {
                var report = twins.load(load);
                assertThat(report.table("fact_songplays").count(Outcome.REPOINTED))
                        .isZero();
                assertThat(report.table("dim_users").count(Outcome.UPDATED)).isZero();
            }
        }
    }

    @Property(tries = 4, seed = "20181104", edgeCases = EdgeCasesMode.NONE)
    void isWhatTheNaiveModelSaysWhileFilesChange(@ForAll("scenarios") Scenario scenario)
            throws IOException, SQLException, NaiveWarehouse.Refused {
        try (var scratch = new Scratch();
                var twins = new HistoryTwins()) {
            for (int step = 0; step < Scenario.STEPS; step++) {
                scenario.write(step, scratch.folder());
                if (!Listing.of(scratch.folder()).isEmpty()) {
                    twins.load(scratch.folder());
                }
            }
        }
    }
}

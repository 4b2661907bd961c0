package dev.sparkify.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.local.Scenario.FileDraft;
import dev.sparkify.local.Scenario.Kind;
import dev.sparkify.local.naive.Listing;
import dev.sparkify.local.naive.NaiveWarehouse;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** Whatever comes, in whatever files, order and loads: the warehouse is the one that the naive model computes. */
@Tag("long")
class OrderOfLoadsTest {
    @Provide
    Arbitrary<Scenario> scenarios() {
        return Scenario.any();
    }

    @Property(tries = 12, seed = "20181101", edgeCases = EdgeCasesMode.NONE)
    void isWhatTheNaiveWarehouseIsAfterEachLoad(@ForAll("scenarios") Scenario scenario)
            throws IOException, SQLException {
        try (var scratch = new Scratch();
                var twins = new Twins()) {
            for (int step = 0; step < Scenario.STEPS; step++) {
                scenario.write(step, scratch.folder());
                if (!Listing.of(scratch.folder()).isEmpty()) {
                    twins.load(scratch.folder());
                }
            }
            var before = twins.database().content();
            twins.load(scratch.folder());
            assertThat(twins.database().content()).isEqualTo(before);
        }
    }

    @Property(tries = 4, seed = "20181130", edgeCases = EdgeCasesMode.NONE)
    void isTheSameForFilesLoadedOneByOneInAnyOrder(@ForAll("scenarios") Scenario scenario, @ForAll Random random)
            throws IOException, SQLException {
        var files = new ArrayList<>(scenario.files());
        Collections.shuffle(files, random);
        try (var scratch = new Scratch();
                var twins = new Twins()) {
            for (int i = 0; i < files.size(); i++) {
                var folder = scratch.folder().resolve(String.valueOf(i));
                scenario.write(files.get(i), files.get(i).path(folder));
                twins.load(folder);
            }
        }
    }

    @Property(tries = 40, seed = "20181115", edgeCases = EdgeCasesMode.NONE)
    void differsByTheOrderOfLoadsOnlyInSongsAndArtists(@ForAll("scenarios") Scenario scenario, @ForAll Random random)
            throws IOException, NaiveWarehouse.Refused {
        var shuffled = new ArrayList<>(scenario.files());
        Collections.shuffle(shuffled, random);
        try (var scratch = new Scratch()) {
            var together =
                    naive(scenario, List.of(scenario.files()), scratch.folder().resolve("together"));
            var apart = naive(
                    scenario,
                    shuffled.stream().map(List::of).toList(),
                    scratch.folder().resolve("apart"));
            assertThat(apart).isEqualTo(together);
        }
    }

    /** Loads drafts in several loads and tells what must not depend on how. */
    private static Map<String, List<String>> naive(Scenario scenario, List<List<FileDraft>> loads, Path folder)
            throws IOException, NaiveWarehouse.Refused {
        var warehouse = new NaiveWarehouse();
        int number = 0;
        for (var load : loads) {
            var files = new LinkedHashMap<String, List<Path>>();
            for (var draft : load) {
                var path = draft.path(folder.resolve(String.valueOf(number++)));
                scenario.write(draft, path);
                files.computeIfAbsent(
                                draft.kind() == Kind.EVENTS ? NaiveWarehouse.EVENTS : NaiveWarehouse.SONGS,
                                staging -> new ArrayList<>())
                        .add(path);
            }
            warehouse.load(files);
        }
        var tables = new LinkedHashMap<>(warehouse.tables());
        tables.keySet().removeAll(List.of("dim_songs", "dim_artists"));
        tables.computeIfPresent(
                "fact_songplays",
                (name, rows) -> rows.stream()
                        .map(OrderOfLoadsTest::withoutNumberAndSong)
                        .sorted()
                        .toList());
        return tables;
    }

    private static String withoutNumberAndSong(String play) {
        return play.replaceFirst("^[0-9]+, ", "").replaceFirst("'(unknown|SO[^']*)', '(unknown|AR[^']*)', ", "");
    }
}

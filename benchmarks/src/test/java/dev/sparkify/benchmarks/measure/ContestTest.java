package dev.sparkify.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContestTest {
    private static final Amount AMOUNT = new Amount(1, 1);

    @TempDir
    private Path scratch;

    private static Contestant shell(String name, String script) {
        return Contestant.named(name, AMOUNT, database -> List.of("sh", "-c", script, name, database.toString()));
    }

    @Test
    void letsAnotherContestantBeginEachRound() {
        var orders = new ArrayList<List<String>>();

        new Contest(List.of(shell("a", "exit 0"), shell("b", "exit 0")), 3, scratch, round -> orders.add(round.names()))
                .run();

        assertThat(orders).containsExactly(List.of("a", "b"), List.of("b", "a"), List.of("a", "b"));
    }

    @Test
    void showsTheRefereeWhatEachLeftAndRemovesItAfterwards() throws IOException {
        var left = new ArrayList<String>();
        var writer = shell("writer", "echo ran >>\"$1\"")
                .before(database -> Files.writeString(database, "before\n"))
                .after(database -> left.add(Files.readString(database)));

        new Contest(
                        List.of(writer),
                        1,
                        scratch,
                        round -> left.add(round.database("writer").getFileName().toString()))
                .run();

        assertThat(left).containsExactly("before\nran\n", "database0.duckdb");
        try (var found = Files.list(scratch)) {
            assertThat(found).isEmpty();
        }
    }

    @Test
    void measuresTimeAndThePeakOfMemory() {
        var results = new Contest(List.of(shell("sleeper", "exec sleep 0.3")), 2, scratch, round -> {}).run();

        var series = results.of("sleeper").orElseThrow();
        assertThat(series.rounds()).hasSize(2);
        assertThat(series.fastest()).isGreaterThanOrEqualTo(0.3);
        if (Files.isReadable(Path.of("/proc/self/status"))) {
            assertThat(series.peakBytes()).isPositive();
        }
    }

    @Test
    void failsWithTheEndOfWhatAProgramPrinted() {
        var contest = new Contest(
                List.of(shell("liar", "echo first; echo no such thing >&2; exit 3")), 1, scratch, round -> {});

        assertThatThrownBy(contest::run)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ended with 3:")
                .hasMessageEndingWith("first\nno such thing");
    }

    @Test
    void failsIfTheRefereeFindsSomethingWrong() {
        var contest = new Contest(List.of(shell("a", "exit 0")), 1, scratch, round -> {
            throw new IllegalStateException("a made other tables");
        });

        assertThatThrownBy(contest::run)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a made other tables");
    }

    @Test
    void refusesNoRoundsAndNoContestants() {
        assertThatThrownBy(() -> new Contest(List.of(), 0, scratch, round -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A contest needs contestants and rounds, not 0 and 0");
    }

    @Test
    void saysWhoTookPartIfAnotherIsAskedFor() {
        var round = new Round(Map.of("a", new Round.Run(new Measurement(1, 1, 1), scratch)));

        assertThatThrownBy(() -> round.database("b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("b took no part, only [a] did");
    }
}

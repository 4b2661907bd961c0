package dev.sparkify.hardening.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loads a few times; {@code .ci/soak} loads a thousand times. */
@Tag("long")
class SoakTest {
    @TempDir
    private Path folder;

    @Test
    void holdsNoMoreFilesAfterTwentyLoads() throws Exception {
        var levels = new Soak(folder).run(20, 4);

        // What is open and which threads live depends on the tests beside this one.
        assertThat(levels)
                .hasSize(4)
                .extracting(Levels::files)
                .containsOnly(levels.get(0).files());
    }

    @Test
    void findsWhatGrows() {
        var steady = IntStream.range(0, 20).mapToObj(i -> levels(100, 7)).toList();
        var leaking =
                IntStream.range(0, 20).mapToObj(i -> levels(100 + i, 7 + i)).toList();
        var warming = IntStream.range(0, 20)
                .mapToObj(i -> levels(Math.min(100 + i, 104), 7))
                .toList();

        assertThat(Growth.of(steady)).isEmpty();
        assertThat(Growth.of(warming)).isEmpty();
        assertThat(Growth.of(leaking)).isEqualTo(List.of("handles from 109 to 115", "threads from 16 to 22"));
    }

    private static Levels levels(long handles, long threads) {
        return new Levels(1000, 1000, handles, threads, 3, 1000, 1);
    }
}

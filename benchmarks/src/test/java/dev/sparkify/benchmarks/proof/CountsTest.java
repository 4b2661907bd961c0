package dev.sparkify.benchmarks.proof;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.benchmarks.measure.Measurement;
import dev.sparkify.benchmarks.measure.Round;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountsTest {
    @TempDir
    private Path folder;

    @Test
    void demandsTheNumber() {
        var database = folder.resolve("empty.duckdb");
        var round = new Round(Map.of("a", new Round.Run(new Measurement(1, 1, 1), database)));
        var query = "select 6 * 7";

        assertThatCode(() -> new Counts(Map.of("a", query), 42).judge(round)).doesNotThrowAnyException();
        assertThatThrownBy(() -> new Counts(Map.of("a", query), 43).judge(round))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a answers 42 to «select 6 * 7», not 43");
        assertThatThrownBy(() -> new Counts(Map.of("a", "select * from nothing"), 1).judge(round))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Cannot ask " + database + " for «select * from nothing»");
    }
}

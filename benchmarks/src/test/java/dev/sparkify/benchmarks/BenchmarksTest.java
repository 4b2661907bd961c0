package dev.sparkify.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchmarksTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... words) {
        return Benchmarks.line()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(words);
    }

    @ParameterizedTest
    @CsvSource({
        "clean, --baselines",
        "incremental, --baselines",
        "bad, --every",
        "days, --events-a-day",
        "small-files, --files",
        "start, --sample",
        "growth, --from",
        "postgres, --songs",
        "dbt, --songs",
        "course, --sample"
    })
    void explainsEachScenario(String scenario, String option) {
        assertThat(run(scenario, "--help")).isZero();
        assertThat(out.toString()).contains("benchmarks/run " + scenario, option, "--rounds", "--at-most");
    }

    @Test
    void demandsAScenario() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("say which scenario");
    }

    @Test
    void refusesALimitThatIsNoNumber() {
        assertThat(run("clean", "--at-most", "HandTuned=fast")).isEqualTo(2);
        assertThat(err.toString()).contains("--at-most", "'fast' is not a double");
    }

    @Test
    void takesSeveralSizes() {
        var parsed = Benchmarks.line().parseArgs("clean", "--events", "10,20", "--at-most", "HandTuned=1.5");

        var options = parsed.subcommand();
        assertThat(options.<Object>matchedOptionValue("--events", "")).hasToString("[10, 20]");
        assertThat(options.<Object>matchedOptionValue("--at-most", "")).hasToString("{HandTuned=1.5}");
    }
}

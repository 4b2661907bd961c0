package dev.sparkify.benchmarks.scenario;

import dev.sparkify.benchmarks.peer.Dbt;
import dev.sparkify.benchmarks.peer.PythonEnvironment;
import dev.sparkify.benchmarks.proof.SameTables;
import dev.sparkify.music.SparkifyStar;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Loads good records into an empty warehouse, against dbt with DuckDB. */
@Command(
        name = "dbt",
        description =
                "Loads good records into an empty warehouse, against dbt with DuckDB: models of the same star, tests of"
                        + " the same keys, references and NOT NULLs.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init")
public final class DbtScenario extends Scenario {
    @Mixin
    private SizeOptions sizes;

    @Override
    List<String> references() {
        return List.of(Dbt.NAME);
    }

    @Override
    void measure() throws IOException {
        var python = PythonEnvironment.usual(installation()).made();
        var dbt = new Dbt(python, installation().peers().resolve("dbt"));
        for (var events : sizes.events()) {
            var sample = generated(events, sizes.songs());
            var amount = sample.amount();
            contest(
                    "dbt, " + SizeOptions.text(events),
                    List.of(
                            dbt.contestant(sample, amount),
                            sparkify().command(sample, amount),
                            sparkify().library(sample, amount)),
                    new SameTables(SparkifyStar.schema()));
        }
    }
}

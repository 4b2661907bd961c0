package dev.sparkify.benchmarks.scenario;

import dev.sparkify.benchmarks.peer.PostgresServer;
import dev.sparkify.benchmarks.proof.SameTables;
import dev.sparkify.music.SparkifyStar;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Loads good records into an empty warehouse, against COPY and SQL of PostgreSQL. */
@Command(
        name = "postgres",
        description =
                "Loads good records into an empty warehouse, against COPY and SQL of a PostgreSQL that runs already.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init")
public final class PostgresScenario extends Scenario {
    @Mixin
    private SizeOptions sizes;

    @Override
    List<String> references() {
        return List.of(PostgresServer.NAME);
    }

    @Override
    void measure() throws IOException {
        try (var server = PostgresServer.start()) {
            for (var events : sizes.events()) {
                var sample = generated(events, sizes.songs());
                var amount = sample.amount();
                contest(
                        "postgres, " + SizeOptions.text(events),
                        List.of(
                                server.contestant(installation(), sample, amount),
                                sparkify().command(sample, amount),
                                sparkify().library(sample, amount)),
                        new SameTables(SparkifyStar.schema()));
            }
        }
    }
}

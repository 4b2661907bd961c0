package dev.sparkify.examples.command;

import dev.sparkify.Warehouse;
import dev.sparkify.local.DuckDb;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.advice.Advisor;
import dev.sparkify.sql.advice.Cluster;
import dev.sparkify.sql.advice.Estimates;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reviews how the star lies on Redshift. */
@Command(
        name = "advise",
        description = {
            "Reviews how the star would lie on Amazon Redshift: what joins move between nodes, skew, sort keys. Needs no"
                    + " cluster; the numbers come from a database file, or else are those of a service of a billion plays, 30 %%"
                    + " of unknown songs, a million users and songs, and a hundred thousand artists."
        },
        footer = {
            "  sparkify advise",
            "  sparkify advise --star tuned --nodes 16",
            "  sparkify advise --database plays.duckdb"
        })
public final class AdviseCommand extends Job {
    @Option(
            names = "--star",
            paramLabel = "STAR",
            description = "plain, history or tuned (default: that of the database file, else plain).")
    private @Nullable Star star;

    @Option(
            names = "--database",
            paramLabel = "FILE",
            description = "A file that 'sparkify etl' made; its rows are counted.")
    private @Nullable Path database;

    @Option(
            names = "--nodes",
            paramLabel = "N",
            defaultValue = "4",
            description = "How many nodes the cluster has, of 4 slices each (default: ${DEFAULT-VALUE}).")
    private int nodes;

    @Override
    void run() {
        var cluster = described(() -> Cluster.nodes(nodes));
        var reviewed = Optional.ofNullable(star)
                .or(() -> Optional.ofNullable(database).map(Star::of))
                .orElse(Star.PLAIN)
                .schema();
        var estimates = Optional.ofNullable(database)
                .map(file -> measured(file, reviewed))
                .orElseGet(() -> GrownService.estimates(reviewed));
        out().print(Advisor.review(reviewed, estimates.on(cluster)).asText());
        out().flush();
    }

    private static Estimates measured(Path database, StarSchema star) {
        try (var warehouse = Warehouse.attach(DuckDb.file(database), star)) {
            return warehouse.handle().estimates();
        }
    }
}

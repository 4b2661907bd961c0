package dev.sparkify.examples.command;

import dev.sparkify.load.Sources;
import dev.sparkify.music.SparkifyStar;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.plan.Ledger;
import dev.sparkify.sql.plan.LoadPlanner;
import dev.sparkify.sql.plan.LoadRequest;
import dev.sparkify.sql.plan.Plan;
import dev.sparkify.sql.plan.SchemaPlanner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints the SQL of the star, without any database. */
@Command(
        name = "sql",
        description = "Prints the script that creates, loads or drops the star. Needs no database and no account.",
        footer = {
            "  sparkify sql --dialect redshift",
            "  sparkify sql --dialect redshift --part load --log-data s3://mine/log/ --song-data s3://mine/song/",
            "  sparkify sql --dialect duckdb --part ddl > tables.sql"
        })
@SuppressWarnings("NullAway.Init")
public final class SqlCommand extends Job {
    @Option(names = "--dialect", paramLabel = "NAME", required = true, description = "redshift or duckdb.")
    private Engine engine;

    @Option(
            names = "--part",
            paramLabel = "PART",
            defaultValue = "all",
            description =
                    "ddl creates the tables, load loads them, drop removes them, all is ddl and load (default: ${DEFAULT-VALUE}).")
    private Part part;

    @Option(
            names = "--star",
            paramLabel = "STAR",
            defaultValue = "plain",
            description = "plain or history (default: ${DEFAULT-VALUE}).")
    private Star star;

    @Option(
            names = "--log-data",
            paramLabel = "LOCATION",
            defaultValue = "s3://sparkify/log_data/",
            description = "Where the events lie (default: ${DEFAULT-VALUE}).")
    private String logData;

    @Option(
            names = "--song-data",
            paramLabel = "LOCATION",
            defaultValue = "s3://sparkify/song_data/",
            description = "Where the songs lie (default: ${DEFAULT-VALUE}).")
    private String songData;

    /** Names a dialect. */
    enum Engine {
        REDSHIFT,
        DUCKDB;

        Dialect dialect() {
            return switch (this) {
                case REDSHIFT -> Dialect.redshift();
                case DUCKDB -> Dialect.duckDb();
            };
        }
    }

    /** Names a part of the script. */
    enum Part {
        DDL,
        LOAD,
        DROP,
        ALL;

        Stream<Plan> plans(StarSchema star, Dialect dialect, Sources sources) {
            return switch (this) {
                case DDL -> Stream.of(new SchemaPlanner(star).creation(Ledger.Made.TABLES));
                case LOAD -> Stream.of(new LoadPlanner(star, dialect).script(LoadRequest.of(sources)));
                case DROP -> Stream.of(new SchemaPlanner(star).removal(Ledger.Made.TABLES));
                case ALL -> Stream.of(DDL, LOAD).flatMap(part -> part.plans(star, dialect, sources));
            };
        }
    }

    @Override
    void run() {
        var dialect = engine.dialect();
        var plans = part.plans(star.schema(), dialect, SparkifyStar.sources(logData, songData));
        out().print(plans.map(plan -> plan.script(dialect))
                .collect(Collectors.joining("\n", dialect.scriptHeader(), "")));
        out().flush();
    }
}

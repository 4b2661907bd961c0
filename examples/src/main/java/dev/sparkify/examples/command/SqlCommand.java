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
import dev.sparkify.sql.redshift.transfer.CopySettings;
import dev.sparkify.sql.redshift.transfer.Role;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the SQL of the star, without any database. */
@Command(
        name = "sql",
        description = "Prints the script that creates, loads or drops the star. Needs no database and no account.",
        footer = {
            "  sparkify sql --dialect redshift",
            "  sparkify sql --dialect redshift --log-data s3://mine/log/ --song-data s3://mine/song/"
                    + " --iam-role arn:aws:iam::123456789012:role/load --region us-west-2",
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
            description = "plain, history or tuned (default: ${DEFAULT-VALUE}).")
    private Star star;

    @Mixin
    private Lake lake;

    @ArgGroup(exclusive = false, validate = false, heading = "Of Redshift:%n")
    private Reading reading = new Reading();

    /** Says as whom and where COPY reads. */
    static final class Reading {
        @Option(
                names = "--iam-role",
                paramLabel = "ARN",
                split = ",",
                description = "The role that COPY reads with; of several, each assumes the next (default: the default"
                        + " role).")
        private List<String> roles = List.of();

        @Option(
                names = "--region",
                paramLabel = "REGION",
                description = "Where the buckets are (default: where the database is).")
        private @Nullable String region;

        @Option(
                names = "--jsonpaths",
                paramLabel = "FOLDER",
                description = "Reads events by explicit paths; the script says which document to put into this folder"
                        + " of S3 (default: keys are matched to columns ignoring case).")
        private @Nullable String jsonPaths;

        private CopySettings settings() {
            var settings = CopySettings.defaults();
            settings = roles.isEmpty() ? settings : settings.authorizedBy(role());
            settings = region == null ? settings : settings.region(region);
            return jsonPaths == null ? settings : settings.documents(jsonPaths);
        }

        private Role role() {
            var role = Role.arn(roles.get(0));
            for (var arn : roles.subList(1, roles.size())) {
                role = role.assuming(arn);
            }
            return role;
        }

        private Sources sources(Lake lake) {
            return jsonPaths == null
                    ? SparkifyStar.sources(lake.logData(), lake.songData())
                    : SparkifyStar.sourcesByPath(lake.logData(), lake.songData());
        }
    }

    /** Names a dialect. */
    enum Engine {
        REDSHIFT,
        DUCKDB;

        Dialect dialect(CopySettings settings) {
            return switch (this) {
                case REDSHIFT -> Dialect.redshift(settings);
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
        out().print(described(this::script));
        out().flush();
    }

    private String script() {
        var dialect = engine.dialect(reading.settings());
        var plans = part.plans(star.schema(), dialect, reading.sources(lake));
        var whole = new Plan(plans.flatMap(plan -> plan.statements().stream()).toList());
        return dialect.scriptHeader() + whole.script(dialect);
    }
}

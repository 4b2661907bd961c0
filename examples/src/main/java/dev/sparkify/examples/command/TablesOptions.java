package dev.sparkify.examples.command;

import dev.sparkify.aws.ExistingRedshift;
import dev.sparkify.aws.Redshift;
import dev.sparkify.examples.command.configuration.Purpose;
import dev.sparkify.examples.command.configuration.Setting;
import dev.sparkify.local.DuckDb;
import dev.sparkify.spi.Platform;
import dev.sparkify.spi.WarehouseHandle;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says in which database tables are made and loaded. */
@SuppressWarnings("NullAway.Init")
final class TablesOptions {
    @Option(names = "--database", paramLabel = "FILE", description = "The database file of the embedded engine.")
    private @Nullable Path database;

    @Option(
            names = "--target",
            paramLabel = "TARGET",
            description = "redshift is a cluster, redshift-serverless a workgroup, duckdb a file (default: duckdb with"
                    + " --database, else redshift).")
    private @Nullable WarehouseTarget target;

    @Mixin
    private AccountOptions account;

    @Option(
            names = "--existing",
            description = "Somebody else made the cluster or workgroup: HOST of the configuration says which one.")
    private boolean existing;

    @Option(
            names = "--over-jdbc",
            description =
                    "Run statements on connections to Redshift, which needs a way through the network (default: by"
                            + " the Data API).")
    private boolean overJdbc;

    /** Tells whether nothing says which database. */
    boolean isUnsaid() {
        return database == null && target == null && !account.isConfigured();
    }

    WarehouseTarget target(Job job) {
        if (target != null && target != WarehouseTarget.DUCKDB && database != null) {
            throw job.wrongUsage("--database goes with --target duckdb, and no other");
        }
        return target != null ? target : database == null ? WarehouseTarget.REDSHIFT : WarehouseTarget.DUCKDB;
    }

    /** Gives the database file. */
    Path database(Job job) {
        if (database == null) {
            throw job.wrongUsage("Missing required option: '--database=FILE'");
        }
        return database;
    }

    /**
     * Names the database of a cluster or workgroup, which is there already.
     *
     * @param job the command
     * @param work what is done with the tables
     * @param given what the command line says
     */
    Entrance redshift(Job job, Work work, Map<Setting, String> given) {
        var description = account.description(job, work.purpose(existing), given);
        var platform = platform(description, job);
        return new Entrance(overJdbc ? platform.overJdbc() : platform, description);
    }

    /** Gives the place with all that is made for it: a file, a cluster, a workgroup. */
    Platform<? extends WarehouseHandle> whole(Job job) {
        if (target(job) == WarehouseTarget.DUCKDB) {
            return DuckDb.file(database(job));
        }
        var platform = made(account.description(job, Work.CREATE.purpose(existing), Map.of()), job);
        return overJdbc ? platform.overJdbc() : platform;
    }

    private Redshift<?> made(RedshiftDescription description, Job job) {
        if (existing) {
            return description.existing();
        }
        return target(job) == WarehouseTarget.REDSHIFT_SERVERLESS
                ? description.serverless(Ending.none())
                : description.cluster(Ending.none());
    }

    private ExistingRedshift platform(RedshiftDescription description, Job job) {
        if (existing) {
            return description.existing();
        }
        return target(job) == WarehouseTarget.REDSHIFT_SERVERLESS
                ? description.serverless(Ending.none()).asExisting()
                : description.cluster(Ending.none()).asExisting();
    }

    /**
     * Is a database of Redshift, and what is said of it.
     *
     * @param platform the database
     * @param description what is said
     */
    record Entrance(ExistingRedshift platform, RedshiftDescription description) {}

    /** Names what is done with tables. */
    enum Work {
        /** They are made. */
        CREATE(Purpose.ENTER, Purpose.ENTER_EXISTING),
        /** They are loaded. */
        LOAD(Purpose.LOAD, Purpose.LOAD_EXISTING);

        private final Purpose ofOwn;
        private final Purpose ofOthers;

        Work(Purpose ofOwn, Purpose ofOthers) {
            this.ofOwn = ofOwn;
            this.ofOthers = ofOthers;
        }

        private Purpose purpose(boolean existing) {
            return existing ? ofOthers : ofOwn;
        }
    }
}

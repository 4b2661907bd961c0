package dev.sparkify.aws;

import dev.sparkify.aws.internal.AwsClients;
import dev.sparkify.aws.internal.ExistingHome;
import dev.sparkify.aws.internal.ObjectStore;
import dev.sparkify.aws.internal.RedshiftSessions;
import dev.sparkify.aws.internal.S3Store;
import dev.sparkify.aws.internal.SessionSource;
import dev.sparkify.aws.internal.Settings;
import dev.sparkify.evolve.ChangePlan;
import dev.sparkify.evolve.Evolution;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.dialect.Dialect;
import java.util.function.Consumer;
import javax.sql.DataSource;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Is a Redshift that is there already. Warehouses own their tables, and the schema if it was made for them; never the
 * cluster, its database or a bucket. By default a teardown leaves the tables, too.
 */
public final class ExistingRedshift extends Redshift<ExistingRedshift> {
    private final Reach reach;
    private final Tables tables;

    private ExistingRedshift(Settings settings, Reach reach, Tables tables) {
        super(settings);
        this.reach = reach;
        this.tables = tables;
    }

    /** Knows by what the database and the buckets are reached. */
    private interface Reach {
        SessionSource sessions(AwsClients clients, Settings settings);

        ObjectStore objects(AwsClients clients);
    }

    /** Names what a teardown does with the tables. */
    private enum Tables {
        KEPT,
        DROPPED
    }

    /**
     * Is connections of somebody.
     *
     * @param connections to the database
     * @param s3 to the buckets
     */
    private record Given(DataSource connections, S3Client s3) implements Reach {
        @Override
        public SessionSource sessions(AwsClients clients, Settings settings) {
            return new RedshiftSessions(connections, Dialect.redshift(settings.copying()), settings.patience());
        }

        @Override
        public ObjectStore objects(AwsClients clients) {
            return new S3Store(s3);
        }
    }

    /**
     * Is a database that is known by name.
     *
     * @param database its name
     */
    private record Named(Database database) implements Reach {
        @Override
        public SessionSource sessions(AwsClients clients, Settings settings) {
            return SessionSource.to(database, clients, settings);
        }

        @Override
        public ObjectStore objects(AwsClients clients) {
            return new S3Store(clients.s3());
        }
    }

    static ExistingRedshift of(DataSource connections, S3Client s3) {
        return new ExistingRedshift(Settings.defaults(), new Given(connections, s3), Tables.KEPT);
    }

    static ExistingRedshift of(Database database) {
        return new ExistingRedshift(Settings.defaults(), new Named(database), Tables.KEPT);
    }

    @Override
    ExistingRedshift with(Settings changed) {
        return new ExistingRedshift(changed, reach, tables);
    }

    /**
     * Lets a teardown drop the tables of the warehouse, and the schema if it was made for them.
     *
     * @return the new platform
     */
    public ExistingRedshift dropTables() {
        return new ExistingRedshift(settings(), reach, Tables.DROPPED);
    }

    /**
     * Connects, to find that the database is there.
     *
     * @param star what the warehouse will hold
     * @return the handle of the warehouse, to be closed
     * @throws dev.sparkify.error.InputException if user, password or database are wrong
     * @throws dev.sparkify.error.RetryableException if Redshift gives no connection
     */
    @Override
    public RedshiftWarehouse provision(StarSchema star) {
        return entered(star, RedshiftWarehouse::demandConnection);
    }

    @Override
    public RedshiftWarehouse attach(StarSchema star) {
        return entered(
                star,
                warehouse ->
                        warehouse.demandSchema("The schema " + star.schema().orElse("public")
                                + " holds no warehouse to attach to; provision it and create its schema"));
    }

    @Override
    public ChangePlan plan(StarSchema star, Evolution evolution) {
        try (var warehouse = provision(star)) {
            return warehouse.plan(evolution);
        }
    }

    private RedshiftWarehouse entered(StarSchema star, Consumer<RedshiftWarehouse> demand) {
        var clients = new AwsClients(settings().access());
        try {
            var home = new ExistingHome(clients, tables == Tables.DROPPED);
            var warehouse = new RedshiftWarehouse(
                    star, reach.sessions(clients, settings()), reach.objects(clients), home, settings());
            demand.accept(warehouse);
            return warehouse;
        } catch (RuntimeException failure) {
            clients.close();
            throw failure;
        }
    }
}

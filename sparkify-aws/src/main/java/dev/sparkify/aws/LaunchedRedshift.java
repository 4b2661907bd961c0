package dev.sparkify.aws;

import dev.sparkify.aws.internal.AwsClients;
import dev.sparkify.aws.internal.S3Store;
import dev.sparkify.aws.internal.SessionSource;
import dev.sparkify.aws.internal.Settings;
import dev.sparkify.aws.internal.launch.Estate;
import dev.sparkify.aws.internal.launch.FirstQuery;
import dev.sparkify.aws.internal.launch.LaunchSettings;
import dev.sparkify.aws.internal.launch.LaunchedHome;
import dev.sparkify.evolve.ChangePlan;
import dev.sparkify.evolve.Evolution;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.spi.TeardownReport;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.execution.SqlWarehouse;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Is a Redshift that is made for a warehouse and removed with it, and its remote control, which needs no warehouse to be
 * attached.
 *
 * @param <P> the platform itself
 */
public abstract sealed class LaunchedRedshift<P extends LaunchedRedshift<P>> extends DescribedRedshift<P>
        permits RedshiftCluster, RedshiftServerless {
    LaunchedRedshift(Settings settings, LaunchSettings launching) {
        super(settings, launching);
    }

    abstract Estate estate(AwsClients clients);

    /**
     * Makes what is missing of the cluster or workgroup, its role and its network, and waits until a query succeeds.
     *
     * @param star what the warehouse will hold
     * @return the handle of the warehouse, to be closed
     * @throws dev.sparkify.error.InputException if it cannot be made as it is described, or something of its name is there that
     *     is not this warehouse's
     * @throws dev.sparkify.error.UnknownOutcomeException if it is not ready in time; tells what exists, and bills
     */
    @Override
    public RedshiftWarehouse provision(StarSchema star) {
        return entered(star, Estate::launch, this::demandAnswer);
    }

    private void demandAnswer(RedshiftWarehouse warehouse, AwsClients clients) {
        new FirstQuery(launching(), clients.scheduler(), settings().route()).demand(warehouse::demandConnection);
    }

    @Override
    public RedshiftWarehouse attach(StarSchema star) {
        return entered(
                star,
                estate -> {},
                (warehouse, clients) ->
                        warehouse.demandSchema("The warehouse " + launching().id() + " holds no tables in "
                                + star.schema().orElse("public") + "; provision it and create its schema"));
    }

    private RedshiftWarehouse entered(
            StarSchema star, Consumer<Estate> before, BiConsumer<RedshiftWarehouse, AwsClients> demand) {
        var clients = new AwsClients(settings().access());
        try {
            var estate = estate(clients);
            before.accept(estate);
            var warehouse = new RedshiftWarehouse(
                    star,
                    SessionSource.to(estate.database(), clients, settings()),
                    new S3Store(clients.s3()),
                    new LaunchedHome(clients, estate),
                    settings());
            demand.accept(warehouse, clients);
            return warehouse;
        } catch (RuntimeException failure) {
            clients.close();
            throw failure;
        }
    }

    /**
     * Plans what is made in AWS, and how the tables become those of a star; changes nothing. Tables of a cluster or workgroup that
     * is not there need no connection.
     *
     * @param star what the warehouse will hold
     * @param evolution what was renamed, and what may be destroyed
     * @return the plan: first what is in AWS, then the tables
     * @throws dev.sparkify.error.InvalidModelException if something would be lost that was not named, or cannot be made right from
     *     what is stored
     * @throws dev.sparkify.error.InputException if the launch would be refused, or the cluster is paused or cannot be used
     * @throws dev.sparkify.error.RetryableException if it is still being made
     */
    @Override
    public ChangePlan plan(StarSchema star, Evolution evolution) {
        var resources = controlled(estate -> new PlannedResources(estate.plan(), estate.status()));
        var tables = resources.isNew()
                ? SqlWarehouse.planOfNew(star, Dialect.redshift(settings().copying()))
                : planned(star, evolution);
        return tables.with(resources.changes(), List.of());
    }

    private ChangePlan planned(StarSchema star, Evolution evolution) {
        try (var warehouse = entered(star, estate -> {}, this::demandAnswer)) {
            return warehouse.plan(evolution);
        }
    }

    /**
     * Tells what {@link #provision} would do, and what the warehouse costs; changes nothing.
     *
     * @return the plan
     */
    public LaunchPlan plan() {
        return controlled(Estate::plan);
    }

    /**
     * Makes what is missing, and waits until it can be used: provisioning without a star.
     *
     * @return where it is reached
     */
    public Endpoint launch() {
        return controlled(estate -> {
            estate.launch();
            return estate.endpoint();
        });
    }

    /**
     * Takes it as one that is there already: tables are made in it and dropped, and whatever is torn down, it stays.
     *
     * @return its database, read and written as the same role
     * @throws dev.sparkify.error.RetryableException if it is still being made; tells since when
     * @throws dev.sparkify.error.InputException if there is none, or it cannot be used
     */
    public ExistingRedshift asExisting() {
        return controlled(estate -> {
            estate.endpoint();
            return ExistingRedshift.of(estate.database()).with(settings());
        });
    }

    /**
     * Tells how it stands.
     *
     * @return the status
     */
    public WarehouseStatus status() {
        return controlled(Estate::status);
    }

    /**
     * Tells where it is reached.
     *
     * @return the endpoint
     * @throws dev.sparkify.error.RetryableException if it is still being made; tells since when
     * @throws dev.sparkify.error.InputException if there is none
     */
    public Endpoint endpoint() {
        return controlled(Estate::endpoint);
    }

    /**
     * Pauses it, so that only storage bills, and waits until it is paused. Serverless pauses by itself.
     *
     * @throws dev.sparkify.error.InputException if there is none, or it cannot be paused
     */
    public void pause() {
        controlled(estate -> {
            estate.pause();
            return estate;
        });
    }

    /**
     * Resumes it, and waits until it can be used.
     *
     * @throws dev.sparkify.error.InputException if there is none
     */
    public void resume() {
        controlled(estate -> {
            estate.resume();
            return estate;
        });
    }

    /**
     * Tells what {@link #tearDown} would remove and keep; changes nothing.
     *
     * @return the report of a dry run
     */
    public TeardownReport leftovers() {
        return controlled(Estate::leftovers);
    }

    /**
     * Removes all that carries the id of this warehouse in this account and region, and nothing else, from whatever state it is
     * in. Needs no connection to the database.
     *
     * @return what was removed, what was not the warehouse's, what could not be removed
     */
    public TeardownReport tearDown() {
        return controlled(Estate::tearDown);
    }

    private <T> T controlled(Function<Estate, T> work) {
        try (var clients = new AwsClients(settings().access())) {
            return work.apply(estate(clients));
        }
    }
}

package dev.sparkify.parity.redshift;

import dev.sparkify.aws.AwsAccess;
import dev.sparkify.aws.Database;
import dev.sparkify.aws.ExistingRedshift;
import dev.sparkify.aws.Redshift;
import dev.sparkify.aws.RedshiftWarehouse;
import dev.sparkify.parity.standin.data.HastyScheduler;
import dev.sparkify.parity.standin.data.StandInDataApi;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import software.amazon.awssdk.services.redshiftdata.RedshiftDataClient;
import software.amazon.awssdk.services.redshiftdata.model.ExecuteStatementRequest;

/** Is a place that is reached by the Data API, whose calls may be disturbed, and whose pauses are short. */
final class DataApiPlace implements AutoCloseable {
    private final Place place;
    private final StandInDataApi data;
    private final HastyScheduler scheduler = new HastyScheduler();
    private final List<String> statements = new CopyOnWriteArrayList<>();
    private volatile Disturbance disturbance = (method, sql, call) -> call.make();

    /** Is a call, or one that is disturbed. */
    interface Disturbance {
        Object made(String method, String sql, Call call) throws Throwable;
    }

    /** Makes the call. */
    interface Call {
        Object make() throws Throwable;
    }

    DataApiPlace(Place place) {
        this(place, place.standIn().dataSource());
    }

    DataApiPlace(Place place, DataSource connections) {
        this.place = place;
        this.data = new StandInDataApi(connections, Clock.systemUTC());
    }

    DataApiPlace disturbed(Disturbance by) {
        disturbance = by;
        return this;
    }

    StandInDataApi data() {
        return data;
    }

    /** Lists what was handed in, each as often as it was. */
    List<String> statements() {
        return List.copyOf(statements);
    }

    private RedshiftDataClient client() {
        return (RedshiftDataClient) Proxy.newProxyInstance(
                RedshiftDataClient.class.getClassLoader(),
                new Class<?>[] {RedshiftDataClient.class},
                (proxy, method, arguments) -> {
                    var sql =
                            arguments != null && arguments[0] instanceof ExecuteStatementRequest told ? told.sql() : "";
                    if (!sql.isEmpty()) {
                        statements.add(sql);
                    }
                    return disturbance.made(method.getName(), sql, () -> {
                        try {
                            return method.invoke(data, arguments);
                        } catch (InvocationTargetException failed) {
                            throw failed.getCause();
                        }
                    });
                });
    }

    ExistingRedshift redshift() {
        return Redshift.existing(Database.cluster("stand-in").named("db"))
                .through(AwsAccess.ofEnvironment()
                        .with(client())
                        .with(place.standIn().s3())
                        .scheduledBy(scheduler))
                .dropTables()
                .documentsIn(place.standIn().uri(place.name() + "/documents/"));
    }

    RedshiftWarehouse created() {
        var warehouse = redshift().provision(place.star());
        warehouse.createSchema();
        return warehouse;
    }

    @Override
    public void close() {
        data.close();
        scheduler.shutdownNow();
    }
}

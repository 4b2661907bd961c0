package dev.sparkify.examples.command.verify;

import dev.sparkify.aws.ExistingRedshift;
import dev.sparkify.aws.Redshift;
import dev.sparkify.aws.RedshiftWarehouse;
import dev.sparkify.error.RetryableException;
import dev.sparkify.load.Location;
import dev.sparkify.load.RejectedRecord;
import dev.sparkify.load.S3Prefix;
import dev.sparkify.spi.Platform;
import dev.sparkify.spi.WarehouseHandle;
import dev.sparkify.sql.execution.WarehouseSession;
import dev.sparkify.test.contract.JdbcRows;
import dev.sparkify.test.contract.Reason;
import dev.sparkify.test.contract.RedshiftCopy;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Is a Redshift that is there already. Files lie in a folder of their own in the staging folder. */
public final class RedshiftCandidate implements Scratch {
    private final String name;
    private final String prefix;
    private final S3Prefix folder;
    private final S3Client s3;
    private final DataSource connections;
    private final Runnable cut;
    private final ScratchPlatform<RedshiftWarehouse> platform;
    private volatile boolean hasPut;
    private volatile boolean isStopped;

    /**
     * Creates it.
     *
     * @param place where it is, and by what it is reached
     * @param prefix how the names of scratch schemas begin
     * @param settings adds role and region
     */
    public RedshiftCandidate(Place place, String prefix, UnaryOperator<ExistingRedshift> settings) {
        this.name = place.name();
        this.prefix = prefix;
        this.s3 = place.s3();
        this.connections = place.connections();
        this.cut = place.cut();
        this.folder = new S3Prefix(
                place.staging().bucket(), place.staging().key() + "sparkify-verify-" + UUID.randomUUID() + "/");
        this.platform = new ScratchPlatform<>(
                settings.apply(
                        Redshift.existing(connections, s3).dropTables().documentsIn(folder.uri() + "documents/")),
                prefix);
    }

    /**
     * Says where a Redshift is.
     *
     * @param name for reports; holds no secret
     * @param connections give connections to the database
     * @param cut ends those that are open
     * @param s3 reaches the staging folder; closed with the candidate
     * @param staging a folder that Redshift may read
     */
    public record Place(String name, DataSource connections, Runnable cut, S3Client s3, S3Prefix staging) {}

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> makes() {
        return List.of("schemas whose names begin with " + prefix + ", and tables in them", "objects below " + folder);
    }

    @Override
    public Platform<?> platform() {
        return platform;
    }

    @Override
    public String schema(String declared) {
        return platform.schema(declared);
    }

    @Override
    public Location put(String place, Map<String, byte[]> files) {
        if (isStopped) {
            throw new IllegalStateException("The trial is over: nothing is made any more");
        }
        hasPut = true;
        var target = new S3Prefix(folder.bucket(), folder.key() + "data/" + place + "/");
        below(target).forEach(this::delete);
        files.forEach((file, content) -> s3.putObject(
                request -> request.bucket(target.bucket()).key(target.key() + file), RequestBody.fromBytes(content)));
        return Location.of(target.uri());
    }

    private List<String> below(S3Prefix place) {
        return s3
                .listObjectsV2Paginator(
                        request -> request.bucket(place.bucket()).prefix(place.key()))
                .contents()
                .stream()
                .map(S3Object::key)
                .toList();
    }

    private void delete(String key) {
        s3.deleteObject(request -> request.bucket(folder.bucket()).key(key));
    }

    @Override
    public List<List<@Nullable String>> rows(WarehouseHandle warehouse, String sql) {
        return new JdbcRows(own(warehouse).dataSource()).rows(sql);
    }

    @Override
    public void run(WarehouseHandle warehouse, String sql) {
        new JdbcRows(own(warehouse).dataSource()).run(sql);
    }

    @Override
    public WarehouseSession session(WarehouseHandle warehouse) {
        return own(warehouse).session();
    }

    @Override
    public Reason reason(RejectedRecord record) {
        return RedshiftCopy.reason(record);
    }

    /** States what COPY does otherwise. */
    @Override
    public Map<String, String> deviations() {
        return RedshiftCopy.deviations();
    }

    @Override
    public void demandReachable() {
        try {
            connections.getConnection().close();
        } catch (SQLException failure) {
            throw new RetryableException("Redshift gives no connection: " + failure.getMessage(), failure);
        }
    }

    private static RedshiftWarehouse own(WarehouseHandle warehouse) {
        if (warehouse instanceof RedshiftWarehouse own) {
            return own;
        }
        throw new IllegalArgumentException("The warehouse is of another platform");
    }

    @Override
    public void stop() {
        isStopped = true;
        platform.stop();
        cut.run();
    }

    /** What others put into a scratch schema keeps it. */
    private List<String> schemasLeft() {
        try {
            var present = new JdbcRows(connections)
                    .rows("select schema_name from information_schema.schemata").stream()
                            .map(row -> row.get(0))
                            .toList();
            return platform.schemas().stream()
                    .filter(present::contains)
                    .map(schema -> "schema " + schema + ": it holds what is of no warehouse")
                    .toList();
        } catch (IllegalStateException failure) {
            return List.of("perhaps schemas " + platform.schemas() + ": " + failure.getMessage());
        }
    }

    private List<String> objectsLeft() {
        try {
            below(folder).forEach(this::delete);
            return List.of();
        } catch (SdkException failure) {
            return List.of("objects below " + folder + ": " + failure.getMessage());
        }
    }

    @Override
    public List<String> remove() {
        var left = new ArrayList<>(platform.remove());
        if (left.isEmpty() && !platform.schemas().isEmpty()) {
            left.addAll(schemasLeft());
        }
        if (hasPut) {
            left.addAll(objectsLeft());
        }
        s3.close();
        return left;
    }
}

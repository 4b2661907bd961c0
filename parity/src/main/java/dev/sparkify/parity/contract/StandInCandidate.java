package dev.sparkify.parity.contract;

import dev.sparkify.aws.Redshift;
import dev.sparkify.aws.RedshiftWarehouse;
import dev.sparkify.load.Location;
import dev.sparkify.load.RejectedRecord;
import dev.sparkify.parity.standin.RedshiftStandIn;
import dev.sparkify.spi.Platform;
import dev.sparkify.spi.WarehouseHandle;
import dev.sparkify.sql.execution.WarehouseSession;
import dev.sparkify.test.contract.Candidate;
import dev.sparkify.test.contract.JdbcRows;
import dev.sparkify.test.contract.Reason;
import dev.sparkify.test.contract.RedshiftCopy;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Is the platform Redshift as a candidate, where the stand-in is taken for the cluster. It is no evidence of what Redshift
 * does. Used by one thread at a time.
 */
public final class StandInCandidate implements Candidate {
    private final RedshiftStandIn standIn;
    private final Platform<RedshiftWarehouse> platform;

    /**
     * Creates it.
     *
     * @param standIn where the warehouses are made; it stays open
     */
    public StandInCandidate(RedshiftStandIn standIn) {
        this.standIn = standIn;
        platform = new Declared<>(
                Redshift.existing(standIn.dataSource(), standIn.s3())
                        .dropTables()
                        .documentsIn(standIn.uri("documents/")),
                RedshiftStandIn.missing());
    }

    @Override
    public String name() {
        return "PostgreSQL stand-in";
    }

    @Override
    public Platform<?> platform() {
        return platform;
    }

    @Override
    public Location put(String folder, Map<String, byte[]> files) {
        var place = "data/" + folder + "/";
        remove(place);
        files.forEach((file, content) -> standIn.put(place + file, content));
        return Location.of(standIn.uri(place));
    }

    private void remove(String prefix) {
        standIn
                .s3()
                .listObjectsV2Paginator(
                        request -> request.bucket(standIn.bucket()).prefix(prefix))
                .contents()
                .stream()
                .map(S3Object::key)
                .forEach(key -> standIn.s3()
                        .deleteObject(
                                request -> request.bucket(standIn.bucket()).key(key)));
    }

    @Override
    public List<List<@Nullable String>> rows(WarehouseHandle warehouse, String sql) {
        return asked(warehouse).rows(sql);
    }

    @Override
    public void run(WarehouseHandle warehouse, String sql) {
        asked(warehouse).run(sql);
    }

    private static JdbcRows asked(WarehouseHandle warehouse) {
        return new JdbcRows(((RedshiftWarehouse) warehouse).dataSource());
    }

    @Override
    public WarehouseSession session(WarehouseHandle warehouse) {
        return ((RedshiftWarehouse) warehouse).session();
    }

    @Override
    public Reason reason(RejectedRecord record) {
        return RedshiftCopy.reason(record);
    }

    @Override
    public Map<String, String> deviations() {
        return Deviation.all();
    }

    /** Leaves the bucket as it is: it goes with the stand-in. */
    @Override
    public void close() {
        remove("data/");
    }
}

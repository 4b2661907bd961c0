package dev.sparkify.parity.contract;

import dev.sparkify.aws.AwsAccess;
import dev.sparkify.aws.Database;
import dev.sparkify.aws.Redshift;
import dev.sparkify.aws.RedshiftWarehouse;
import dev.sparkify.load.Location;
import dev.sparkify.load.RejectedRecord;
import dev.sparkify.parity.standin.RedshiftStandIn;
import dev.sparkify.parity.standin.data.HastyScheduler;
import dev.sparkify.spi.Platform;
import dev.sparkify.spi.WarehouseHandle;
import dev.sparkify.sql.execution.WarehouseSession;
import dev.sparkify.test.contract.Candidate;
import dev.sparkify.test.contract.JdbcRows;
import dev.sparkify.test.contract.Reason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.redshiftdata.RedshiftDataClient;

/**
 * Is the platform Redshift by the Data API as a candidate, where stand-ins are taken for both. It is no evidence of what
 * Redshift does. Used by one thread at a time.
 */
public final class DataApiCandidate implements Candidate {
    private static final String TOO_LONG = "InputException: The statement that begins with «select 1 as one /*"
            + "x".repeat(42) + "…» has 16000000 bytes; the Data API takes 200000: run it over JDBC, or split it"
            + " (Redshift: Amazon Redshift Data API)";

    private final RedshiftStandIn standIn;
    private final StandInCandidate files;
    private final HastyScheduler scheduler = new HastyScheduler();
    private final Platform<RedshiftWarehouse> platform;

    /**
     * Creates it.
     *
     * @param standIn where the warehouses are made; it stays open
     * @param data runs their statements; it stays open
     */
    public DataApiCandidate(RedshiftStandIn standIn, RedshiftDataClient data) {
        this.standIn = standIn;
        files = new StandInCandidate(standIn);
        platform = new Declared<>(
                Redshift.existing(Database.cluster("stand-in"))
                        .through(AwsAccess.ofEnvironment()
                                .with(data)
                                .with(standIn.s3())
                                .scheduledBy(scheduler))
                        .dropTables()
                        .documentsIn(standIn.uri("documents/")),
                RedshiftStandIn.missing());
    }

    @Override
    public String name() {
        return "PostgreSQL stand-in by the Data API";
    }

    @Override
    public Platform<?> platform() {
        return platform;
    }

    @Override
    public Location put(String folder, Map<String, byte[]> content) {
        return files.put(folder, content);
    }

    @Override
    public List<List<@Nullable String>> rows(WarehouseHandle warehouse, String sql) {
        return new JdbcRows(standIn.dataSource()).rows(sql);
    }

    @Override
    public void run(WarehouseHandle warehouse, String sql) {
        new JdbcRows(standIn.dataSource()).run(sql);
    }

    @Override
    public WarehouseSession session(WarehouseHandle warehouse) {
        return ((RedshiftWarehouse) warehouse).session();
    }

    @Override
    public Reason reason(RejectedRecord record) {
        return files.reason(record);
    }

    /** The Data API takes 200 KB of a statement. */
    @Override
    public Map<String, String> deviations() {
        var deviations = new HashMap<>(files.deviations());
        deviations.put("statement-16-mb", TOO_LONG);
        deviations.put("statement-over-16-mb", "refused, but so is what has no fault: " + TOO_LONG);
        return Map.copyOf(deviations);
    }

    @Override
    public void close() {
        scheduler.shutdownNow();
        files.close();
    }
}

package dev.sparkify.aws;

import dev.sparkify.aws.internal.AwsClients;
import dev.sparkify.aws.internal.launch.Expiry;
import dev.sparkify.error.SparkifyException;
import dev.sparkify.spi.TeardownReport;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Is the launched warehouses of an account and region that have outlived their purpose: their tag {@code sparkify:expires} lies
 * before the clock's now. That of a cluster or workgroup decides; of what is left without one, all must have expired. What
 * carries no such tag, or none of Sparkify's, is never listed and never touched. By default the data go with the warehouse:
 * no final snapshot is taken. A value without resources, for a scheduler to call; each {@code with…} returns a new one.
 */
public final class ExpiredWarehouses {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final AwsAccess access;
    private final Optional<String> snapshots;

    ExpiredWarehouses(AwsAccess access, Optional<String> snapshots) {
        this.access = access;
        this.snapshots = snapshots;
    }

    /**
     * Keeps the data of each as a snapshot, called after the prefix, its id and when it expired; it bills until somebody deletes it.
     *
     * @param prefix such as {@code last-of-}, which makes {@code last-of-demo-20261123-170000}
     * @return the new value
     */
    public ExpiredWarehouses withFinalSnapshot(String prefix) {
        return new ExpiredWarehouses(access, Optional.of(prefix));
    }

    /**
     * Looks for them; changes nothing.
     *
     * @return those there are now, the longest expired first
     * @throws dev.sparkify.error.InputException if AWS denies a look
     * @throws dev.sparkify.error.RetryableException if AWS cannot answer now
     */
    public List<ExpiredWarehouse> all() {
        try (var clients = new AwsClients(access)) {
            return Expiry.before(clients);
        }
    }

    /**
     * Looks for them again, and tears each down, with all that carries its id. Goes on over those that fail.
     *
     * @return what was removed of each, what not and why; the longest expired first
     * @throws dev.sparkify.error.InputException if AWS denies a look
     * @throws dev.sparkify.error.RetryableException if AWS cannot answer now
     */
    public Map<ExpiredWarehouse, TeardownReport> tearDown() {
        var reports = new LinkedHashMap<ExpiredWarehouse, TeardownReport>();
        all().forEach(warehouse -> reports.put(warehouse, ended(warehouse)));
        return reports;
    }

    private TeardownReport ended(ExpiredWarehouse warehouse) {
        try {
            return platform(warehouse).tearDown();
        } catch (SparkifyException failure) {
            return new TeardownReport(List.of(), List.of(), List.of(String.valueOf(failure.getMessage())));
        }
    }

    private LaunchedRedshift<?> platform(ExpiredWarehouse warehouse) {
        return switch (warehouse.kind()) {
            case CLUSTER ->
                described(Redshift.cluster(warehouse.id()), warehouse).through(access);
            case SERVERLESS ->
                described(Redshift.serverless(warehouse.id()), warehouse).through(access);
        };
    }

    private <P> P described(FinalSnapshot<P> choice, ExpiredWarehouse warehouse) {
        return snapshots
                .map(prefix ->
                        choice.withFinalSnapshot(prefix + warehouse.id() + "-" + MOMENT.format(warehouse.since())))
                .orElseGet(choice::withoutFinalSnapshot);
    }
}

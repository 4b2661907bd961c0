package dev.sparkify.examples.command;

import dev.sparkify.aws.LaunchListener;
import dev.sparkify.aws.LaunchedRedshift;
import dev.sparkify.examples.command.configuration.Purpose;
import dev.sparkify.examples.command.configuration.Setting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says which warehouse a command is about that is made by commands, and removed by them. */
@SuppressWarnings("NullAway.Init")
final class LaunchedOptions {
    @Option(
            names = "--target",
            paramLabel = "TARGET",
            defaultValue = "redshift",
            description = "redshift is a cluster, redshift-serverless a workgroup (default: ${DEFAULT-VALUE}).")
    private WarehouseTarget target;

    @Option(
            names = "--ask-every",
            paramLabel = "DURATION",
            defaultValue = "PT15S",
            description = "How often AWS is asked while something is waited for (default: ${DEFAULT-VALUE}).")
    private Duration interval;

    @Option(
            names = "--timeout",
            paramLabel = "DURATION",
            defaultValue = "PT30M",
            description = "How long each resource is waited for (default: ${DEFAULT-VALUE}).")
    private Duration timeout;

    @Mixin
    private AccountOptions account;

    Path config() {
        return account.config();
    }

    WarehouseTarget target() {
        return target;
    }

    /** Describes a warehouse that is asked. */
    LaunchedRedshift<?> controlled(Job job, Ending ending) {
        return controlled(job, ending, LaunchListener.none());
    }

    /** Describes a warehouse that is paused or removed. */
    LaunchedRedshift<?> controlled(Job job, Ending ending, LaunchListener listener) {
        var description = description(job, Purpose.CONTROL, Map.of());
        return isCluster()
                ? patient(description.cluster(ending)).telling(listener)
                : patient(description.serverless(ending)).telling(listener);
    }

    private <P extends LaunchedRedshift<P>> P patient(P platform) {
        return platform.askingEvery(interval).timingOutAfter(timeout);
    }

    /** Reads what is said of a warehouse that is made. */
    RedshiftDescription launch(Job job, SourceOptions sources) {
        return description(job, isCluster() ? Purpose.LAUNCH_CLUSTER : Purpose.LAUNCH_SERVERLESS, sources.given());
    }

    /** Describes a warehouse that is made. */
    LaunchedRedshift<?> launched(
            RedshiftDescription description, Ending ending, LaunchOptions how, LaunchListener listener) {
        return isCluster()
                ? patient(how.on(description.cluster(ending))).telling(listener)
                : patient(how.on(description.serverless(ending))).telling(listener);
    }

    private boolean isCluster() {
        return target == WarehouseTarget.REDSHIFT;
    }

    private RedshiftDescription description(Job job, Purpose purpose, Map<Setting, String> given) {
        if (target == WarehouseTarget.DUCKDB) {
            throw job.wrongUsage("--target duckdb is a file, which needs neither set-up nor tear-down: sparkify etl"
                    + " --database FILE makes it, and removing the file ends it");
        }
        return account.description(job, purpose, given);
    }
}

package dev.sparkify.examples.command;

import dev.sparkify.aws.AwsAccess;
import dev.sparkify.examples.command.configuration.Configuration;
import dev.sparkify.examples.command.configuration.Host;
import dev.sparkify.examples.command.configuration.Purpose;
import dev.sparkify.examples.command.configuration.Setting;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Says in which account and region of AWS a warehouse is. */
@SuppressWarnings("NullAway.Init")
public final class AccountOptions {
    private final AwsAccess base;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "The configuration (default: dwh.cfg); dwh.cfg.example tells what may stand in it.")
    private @Nullable Path config;

    @Option(
            names = "--region",
            paramLabel = "REGION",
            description = "The region (default: that of the configuration, else what the environment of AWS says).")
    private @Nullable String region;

    @Option(
            names = "--endpoint-url",
            paramLabel = "URL",
            description = "Where all services of AWS are reached, for emulators (default: at Amazon's).")
    private @Nullable URI endpoint;

    /** Begins with what the environment says. */
    public AccountOptions() {
        this(AwsAccess.ofEnvironment());
    }

    /**
     * Begins with what is given.
     *
     * @param base how AWS is reached where neither command line nor configuration say it
     */
    public AccountOptions(AwsAccess base) {
        this.base = base;
    }

    /** Tells whether the command line names a configuration. */
    boolean isConfigured() {
        return config != null;
    }

    /** Gives the configuration's file. */
    Path config() {
        return config == null ? Path.of("dwh.cfg") : config;
    }

    /** Reads the configuration. */
    RedshiftDescription description(Job job, Purpose purpose, Map<Setting, String> given) {
        var configuration = job.told(Configuration.read(config(), purpose, given));
        return new RedshiftDescription(configuration, access(configuration));
    }

    /** Says how AWS is reached, with the configuration if there is one. */
    AwsAccess access(Job job) {
        return config == null && Files.notExists(config())
                ? access(Configuration.of(Map.of()))
                : description(job, Purpose.ACCOUNT, Map.of()).access();
    }

    /** As the command line says, then the configuration, then whatever the SDK of AWS finds. */
    private AwsAccess access(Configuration configuration) {
        var named = Optional.ofNullable(region)
                .or(() -> configuration.value(Setting.REGION))
                .or(() -> configuration.value(Setting.HOST).flatMap(Host::find).map(Host::region));
        var somewhere = RedshiftDescription.with(base, named, (access, name) -> access.inRegion(name));
        var known = RedshiftDescription.with(
                somewhere, configuration.credentials(), (access, provider) -> access.withCredentials(provider));
        return RedshiftDescription.with(known, Optional.ofNullable(endpoint), (access, address) -> access.at(address));
    }
}

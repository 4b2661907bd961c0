package dev.sparkify.aws.internal.launch;

import dev.sparkify.aws.LaunchListener;
import dev.sparkify.aws.PriceTable;
import dev.sparkify.aws.access.LoadPolicy;
import dev.sparkify.internal.Names;
import dev.sparkify.internal.ValueStyle;
import dev.sparkify.load.Location;
import dev.sparkify.load.S3Prefix;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/** Is what is told of every warehouse that is launched. */
@Value.Immutable
@ValueStyle
@SuppressWarnings("exports")
public abstract class LaunchSettings {
    LaunchSettings() {}

    /**
     * Begins with the defaults.
     *
     * @param id of the warehouse
     * @param finalSnapshot its name; empty: none
     * @return the settings
     */
    public static LaunchSettings of(String id, Optional<String> finalSnapshot) {
        return ImmutableLaunchSettings.builder()
                .id(id)
                .finalSnapshot(finalSnapshot)
                .build();
    }

    /** The warehouse. */
    public abstract String id();

    /** The snapshot that teardown takes; empty: none. */
    public abstract Optional<String> finalSnapshot();

    /** The database. */
    @Value.Default
    public String database() {
        return "dev";
    }

    /** Between 5431 and 5455, or 8191 and 8215. */
    @Value.Default
    public int port() {
        return 5439;
    }

    /** The administrator. */
    @Value.Default
    public String administrator() {
        return "sparkify";
    }

    /** The administrator's password; empty: managed by AWS Secrets Manager. */
    @Value.Redacted
    public abstract Optional<String> password();

    /** What the role may read. */
    public abstract List<S3Prefix> reading();

    /** What the role may write exports to. */
    public abstract List<S3Prefix> exporting();

    /** Keys of KMS by which sources are encrypted. */
    public abstract List<String> sourceKeys();

    /** The name of the role that is made; empty: after the warehouse. */
    public abstract Optional<String> roleName();

    /** The subnets; empty: those of the default VPC. */
    public abstract List<String> subnets();

    /** Networks that may connect, in CIDR notation; none by default. */
    public abstract List<String> admittedNetworks();

    /** Security groups whose members may connect; none by default. */
    public abstract List<String> admittedGroups();

    /** Whether it has an address on the internet. */
    @Value.Default
    public boolean isPublic() {
        return false;
    }

    /** The key that encrypts it; empty: one of AWS. */
    public abstract Optional<String> key();

    /** Further tags. */
    public abstract Map<String, String> tags();

    /** Whose it is; empty: whoever launches it. */
    public abstract Optional<String> owner();

    /** What it is for. */
    @Value.Default
    public String purpose() {
        return "sparkify";
    }

    /** How long it is wanted from its launch on; empty: until it is torn down. */
    public abstract Optional<Duration> lifetime();

    /** How long a launch or teardown waits for each resource. */
    @Value.Default
    public Duration timeout() {
        return Duration.ofMinutes(30);
    }

    /** How often AWS is asked meanwhile. */
    @Value.Default
    public Duration interval() {
        return Duration.ofSeconds(15);
    }

    /** Is told what happens. */
    @Value.Default
    public LaunchListener listener() {
        return LaunchListener.none();
    }

    /** Knows what an hour costs. */
    @Value.Default
    public PriceTable prices() {
        return PriceTable.listed();
    }

    /** Replaces the prices. */
    public LaunchSettings pricedBy(PriceTable changed) {
        return ImmutableLaunchSettings.copyOf(this).withPrices(changed);
    }

    /** Adds what the role may read. */
    public LaunchSettings reading(Stream<Location> places) {
        var all = Stream.concat(reading().stream(), places.map(S3Prefix::of)).distinct();
        return checked(ImmutableLaunchSettings.copyOf(this).withReading(all.toList()));
    }

    /** Adds what the role may write exports to. */
    public LaunchSettings exporting(Stream<Location> folders) {
        var all = Stream.concat(exporting().stream(), folders.map(S3Prefix::folder))
                .distinct();
        return checked(ImmutableLaunchSettings.copyOf(this).withExporting(all.toList()));
    }

    private static LaunchSettings checked(LaunchSettings changed) {
        LoadPolicy.of(changed.reading(), changed.exporting());
        return changed;
    }

    /** Adds keys. */
    public LaunchSettings decrypting(List<String> keys) {
        return ImmutableLaunchSettings.builder()
                .from(this)
                .addAllSourceKeys(keys)
                .build();
    }

    /** Names the role that is made. */
    public LaunchSettings roleNamed(String name) {
        return ImmutableLaunchSettings.copyOf(this).withRoleName(name);
    }

    /** Replaces the subnets. */
    public LaunchSettings inSubnets(List<String> ids) {
        return ImmutableLaunchSettings.copyOf(this).withSubnets(ids);
    }

    /** Adds a network. */
    public LaunchSettings admitting(String network) {
        return ImmutableLaunchSettings.copyOf(this).withAdmittedNetworks(with(admittedNetworks(), network));
    }

    /** Adds a security group. */
    public LaunchSettings admittingGroup(String id) {
        return ImmutableLaunchSettings.copyOf(this).withAdmittedGroups(with(admittedGroups(), id));
    }

    private static List<String> with(List<String> list, String last) {
        return Names.plus(list, last).stream().distinct().toList();
    }

    /** Gives it an address on the internet. */
    public LaunchSettings publiclyAccessible() {
        return ImmutableLaunchSettings.copyOf(this).withIsPublic(true);
    }

    /** Replaces the key. */
    public LaunchSettings encryptedBy(String arn) {
        return ImmutableLaunchSettings.copyOf(this).withKey(arn);
    }

    /** Adds a tag, or replaces its value. */
    public LaunchSettings tagged(String key, String value) {
        var all = new LinkedHashMap<>(tags());
        all.put(key, value);
        return ImmutableLaunchSettings.copyOf(this).withTags(LaunchRules.tags(all));
    }

    /** Replaces the owner. */
    public LaunchSettings ownedBy(String name) {
        return ImmutableLaunchSettings.copyOf(this).withOwner(name);
    }

    /** Replaces the purpose. */
    public LaunchSettings meantFor(String changed) {
        return ImmutableLaunchSettings.copyOf(this).withPurpose(changed);
    }

    /** Replaces the lifetime. */
    public LaunchSettings expiringAfter(Duration changed) {
        return ImmutableLaunchSettings.copyOf(this).withLifetime(changed);
    }

    /** Replaces the database. */
    public LaunchSettings databaseNamed(String name) {
        return ImmutableLaunchSettings.copyOf(this).withDatabase(name);
    }

    /** Replaces the port. */
    public LaunchSettings onPort(int changed) {
        return ImmutableLaunchSettings.copyOf(this).withPort(changed);
    }

    /** Replaces the administrator. */
    public LaunchSettings administeredBy(String user) {
        return ImmutableLaunchSettings.copyOf(this).withAdministrator(user);
    }

    /** Replaces the password. */
    public LaunchSettings withAdministratorsPassword(String secret) {
        return ImmutableLaunchSettings.copyOf(this).withPassword(secret);
    }

    /** Replaces the bound of waiting. */
    public LaunchSettings timingOutAfter(Duration changed) {
        return ImmutableLaunchSettings.copyOf(this).withTimeout(changed);
    }

    /** Replaces the interval. */
    public LaunchSettings askingEvery(Duration changed) {
        return ImmutableLaunchSettings.copyOf(this).withInterval(changed);
    }

    /** Replaces the listener. */
    public LaunchSettings telling(LaunchListener changed) {
        return ImmutableLaunchSettings.copyOf(this).withListener(changed);
    }
}

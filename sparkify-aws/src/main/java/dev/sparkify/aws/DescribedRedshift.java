package dev.sparkify.aws;

import dev.sparkify.aws.internal.Settings;
import dev.sparkify.aws.internal.launch.LaunchRules;
import dev.sparkify.aws.internal.launch.LaunchSettings;
import dev.sparkify.aws.internal.launch.NetworkRules;
import dev.sparkify.load.Location;
import dev.sparkify.load.Source;
import dev.sparkify.load.Sources;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * Says how a Redshift is made for a warehouse. By default it is encrypted by a key of AWS, has no address on the internet,
 * lies in the subnets of the default VPC, admits nobody, demands TLS (by Redshift's default parameter group), has a password
 * that AWS Secrets Manager makes and keeps, and a role that may read and write nothing beside what is named here. All that is
 * made carries the id of the warehouse, its region and kind, whose it is, what for, and when it expires.
 *
 * @param <P> the platform itself
 */
public abstract sealed class DescribedRedshift<P extends DescribedRedshift<P>> extends Redshift<P>
        permits LaunchedRedshift {
    private final LaunchSettings launching;

    DescribedRedshift(Settings settings, LaunchSettings launching) {
        super(settings);
        this.launching = launching;
    }

    abstract P with(LaunchSettings changed);

    final LaunchSettings launching() {
        return launching;
    }

    /**
     * Lets the role read sources. By default it reads none.
     *
     * @param sources all of them in Amazon S3; added to what was named before
     * @return the new platform
     * @throws dev.sparkify.error.InputException if a source lies on this machine, is a pattern with {@code *}, or names what no
     *     policy can name
     */
    public P reading(Sources sources) {
        return with(launching.reading(sources.all().stream().map(Source::location)));
    }

    /**
     * Lets the role read places. By default it reads none.
     *
     * @param first a folder or file in Amazon S3; added to what was named before
     * @param more further ones
     * @return the new platform
     * @throws dev.sparkify.error.InputException if a place lies on this machine, is a pattern with {@code *}, or is none that a
     *     policy can name
     */
    public P reading(Location first, Location... more) {
        return with(launching.reading(Stream.concat(Stream.of(first), Stream.of(more))));
    }

    /**
     * Lets the role write exports. By default it writes none.
     *
     * @param first a folder in Amazon S3; added to what was named before
     * @param more further ones
     * @return the new platform
     * @throws dev.sparkify.error.InputException if a folder lies on this machine, or is none that a policy can name
     */
    public P exportingTo(Location first, Location... more) {
        return with(launching.exporting(Stream.concat(Stream.of(first), Stream.of(more))));
    }

    /**
     * Lets the role decrypt sources. By default it uses no key.
     *
     * @param kmsKeyArns keys of AWS KMS; added to what was named before
     * @return the new platform
     * @throws dev.sparkify.error.InputException if a text is not the ARN of a key
     */
    public P decryptingBy(String... kmsKeyArns) {
        return with(
                launching.decrypting(Stream.of(kmsKeyArns).map(LaunchRules::key).toList()));
    }

    /**
     * Names the role that is made. By default it is called after the warehouse and its region, since roles are of all regions.
     * Has no effect with a role that is there already ({@link #copyingAs}).
     *
     * @param name 1 to 64 letters, digits and {@code _+=,.@-};
     *     https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html
     * @return the new platform
     * @throws dev.sparkify.error.InputException if no role can be called so
     */
    public P roleNamed(String name) {
        return with(launching.roleNamed(LaunchRules.role(name)));
    }

    /**
     * Says in which subnets it lies. By default those of the default VPC.
     *
     * @param first such as {@code subnet-0123456789abcdef0}
     * @param more further ones, all of the same VPC; in place of what was named before
     * @return the new platform
     * @throws dev.sparkify.error.InputException if a text is not the id of a subnet
     */
    public P inSubnets(String first, String... more) {
        return with(launching.inSubnets(Stream.concat(Stream.of(first), Stream.of(more))
                .map(NetworkRules::subnet)
                .distinct()
                .toList()));
    }

    /**
     * Lets a network connect. By default none may: a launch shuts out those whom an earlier one admitted and nobody names any
     * more, and leaves rules that others made.
     *
     * @param cidr such as {@code 203.0.113.7/32}; added to what was named before
     * @return the new platform
     * @throws dev.sparkify.error.InputException if it is no network in CIDR notation, or the whole internet
     */
    public P admitting(String cidr) {
        return with(launching.admitting(NetworkRules.network(cidr)));
    }

    /**
     * Lets the members of a security group connect. By default none may, as with {@link #admitting}.
     *
     * @param securityGroupId such as {@code sg-0123456789abcdef0}; added to what was named before
     * @return the new platform
     * @throws dev.sparkify.error.InputException if it is not the id of a security group
     */
    public P admittingGroup(String securityGroupId) {
        return with(launching.admittingGroup(NetworkRules.group(securityGroupId)));
    }

    /**
     * Lets everybody try to connect, also strangers: passwords are then all that keeps them out.
     *
     * @return the new platform
     */
    public P admittingTheWholeInternet() {
        return with(
                launching.admitting(NetworkRules.WHOLE_INTERNET).admitting(NetworkRules.WHOLE_INTERNET_BY_VERSION_6));
    }

    /**
     * Gives it an address on the internet. By default it has none. That alone lets nobody in: a subnet with a route to the
     * internet is needed, too, and a network that is admitted. One that has it already is refused by a launch that is not told
     * so.
     *
     * @return the new platform
     */
    public P publiclyAccessible() {
        return with(launching.publiclyAccessible());
    }

    /**
     * Says by which key it is encrypted. By default by one of AWS.
     *
     * @param kmsKeyArn a key of AWS KMS
     * @return the new platform
     * @throws dev.sparkify.error.InputException if it is not the ARN of a key
     */
    public P encryptedBy(String kmsKeyArn) {
        return with(launching.encryptedBy(LaunchRules.key(kmsKeyArn)));
    }

    /**
     * Adds a tag to all that is made.
     *
     * @param key 1 to 128 letters, digits, blanks and {@code _.:/=+-@}, not beginning with {@code aws:} or {@code sparkify:};
     *     44 at most. https://docs.aws.amazon.com/redshift/latest/mgmt/amazon-redshift-tagging.html
     * @param value 0 to 256 of the same characters
     * @return the new platform
     * @throws dev.sparkify.error.InputException if it is no tag, or one too many
     */
    public P tagged(String key, String value) {
        return with(launching.tagged(key, value));
    }

    /**
     * Says whose it is. By default whoever launches it, by ARN.
     *
     * @param owner 1 to 256 characters as in tags
     * @return the new platform
     * @throws dev.sparkify.error.InputException if no tag can say so
     */
    public P ownedBy(String owner) {
        return with(launching.ownedBy(LaunchRules.tagValue("an owner", owner)));
    }

    /**
     * Says what it is for. By default {@code sparkify}.
     *
     * @param purpose 1 to 256 characters as in tags
     * @return the new platform
     * @throws dev.sparkify.error.InputException if no tag can say so
     */
    public P meantFor(String purpose) {
        return with(launching.meantFor(LaunchRules.tagValue("a purpose", purpose)));
    }

    /**
     * Says how long it is wanted. By default until it is torn down. Nothing ends by itself: a scheduler may end what has
     * expired.
     *
     * @param lifetime from its launch on, more than 0
     * @return the new platform
     * @throws dev.sparkify.error.InputException if it is 0 or negative
     */
    public P expiringAfter(Duration lifetime) {
        return with(launching.expiringAfter(LaunchRules.positive("expire after", lifetime)));
    }

    /**
     * Names the database that is made. By default {@code dev}.
     *
     * @param name 1 to 64 lower-case letters, digits and underscores, the first a letter, no reserved word
     * @return the new platform
     * @throws dev.sparkify.error.InputException if no database can be called so
     */
    public P databaseNamed(String name) {
        return with(launching.databaseNamed(LaunchRules.database(name)));
    }

    /**
     * Says on which port it listens. By default 5439.
     *
     * @param port 5431 to 5455, or 8191 to 8215;
     *     https://docs.aws.amazon.com/redshift/latest/APIReference/API_CreateCluster.html
     * @return the new platform
     * @throws dev.sparkify.error.InputException if it cannot be that
     */
    public P onPort(int port) {
        return with(launching.onPort(NetworkRules.port(port)));
    }

    /**
     * Names the administrator. By default {@code sparkify}.
     *
     * @param user 1 to 128 lower-case letters, digits and {@code _+.@-}, the first a letter, no reserved word
     * @return the new platform
     * @throws dev.sparkify.error.InputException if no user can be called so
     */
    public P administeredBy(String user) {
        return with(launching.administeredBy(LaunchRules.administrator(user)));
    }

    /**
     * Gives the administrator a password, in place of one that AWS Secrets Manager makes and keeps.
     *
     * @param password 8 to 64 characters of ASCII that can be seen, with an upper-case and a lower-case letter and a digit, without
     *     quotes, slashes and {@code @}; never printed or logged
     * @return the new platform
     * @throws dev.sparkify.error.InputException if Redshift would refuse it; says why, but not what it is
     */
    public P withPassword(String password) {
        return with(launching.withAdministratorsPassword(LaunchRules.password(password)));
    }

    /**
     * Bounds how long launches and teardowns wait for each resource. By default 30 minutes.
     *
     * @param timeout more than 0
     * @return the new platform
     * @throws dev.sparkify.error.InputException if it is 0 or negative
     */
    public P timingOutAfter(Duration timeout) {
        return with(launching.timingOutAfter(LaunchRules.positive("time out after", timeout)));
    }

    /**
     * Says how often AWS is asked meanwhile. By default every 15 seconds.
     *
     * @param interval more than 0
     * @return the new platform
     * @throws dev.sparkify.error.InputException if it is 0 or negative
     */
    public P askingEvery(Duration interval) {
        return with(launching.askingEvery(LaunchRules.positive("ask every", interval)));
    }

    /**
     * Says who is told how launches and teardowns get on. By default nobody.
     *
     * @param listener in place of the one before
     * @return the new platform
     */
    public P telling(LaunchListener listener) {
        return with(launching.telling(listener));
    }

    /**
     * Says what an hour costs. By default the table of {@link PriceTable#listed}.
     *
     * @param prices in place of the table before
     * @return the new platform
     */
    public P pricedBy(PriceTable prices) {
        return with(launching.pricedBy(prices));
    }
}

package dev.sparkify.aws;

import dev.sparkify.internal.ValueStyle;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import org.immutables.value.Value;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.redshift.RedshiftClient;
import software.amazon.awssdk.services.redshiftdata.RedshiftDataClient;
import software.amazon.awssdk.services.redshiftserverless.RedshiftServerlessClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * Says how AWS is reached: by default in the region and with the credentials that the SDK finds in the environment, in
 * profiles and in SSO, by clients that are made when they are needed and closed with whoever needed them. What is given here
 * is used and never closed. A value: each {@code with…} returns a new one. Names no secret when printed.
 */
@Value.Immutable
@ValueStyle
@SuppressWarnings("exports")
public abstract class AwsAccess {
    AwsAccess() {}

    /**
     * Returns what the environment says.
     *
     * @return region and credentials as the SDK finds them
     */
    public static AwsAccess ofEnvironment() {
        return ImmutableAwsAccess.builder().build();
    }

    /**
     * Tells the region.
     *
     * @return such as {@code us-west-2}; empty: what the SDK finds
     */
    public abstract Optional<String> region();

    /**
     * Tells where credentials come from.
     *
     * @return the provider; empty: the SDK's default chain
     */
    @Value.Redacted
    public abstract Optional<AwsCredentialsProvider> credentials();

    /**
     * Tells where all services are reached, for emulators; buckets are then part of the path.
     *
     * @return the address; empty: Amazon's own
     */
    public abstract Optional<URI> endpoint();

    /**
     * Tells by what requests are sent.
     *
     * @return the client; empty: Apache's, one for all services
     */
    @Value.Redacted
    public abstract Optional<SdkHttpClient> httpClient();

    /**
     * Tells on what waiting is scheduled.
     *
     * @return the scheduler; empty: one daemon thread
     */
    @Value.Redacted
    public abstract Optional<ScheduledExecutorService> scheduler();

    /**
     * Tells the time, for expiry and events.
     *
     * @return the system's clock in UTC by default
     */
    @Value.Default
    @Value.Redacted
    public Clock clock() {
        return Clock.systemUTC();
    }

    /**
     * Gives a client of Amazon Redshift.
     *
     * @return the client; empty: one is made
     */
    @Value.Redacted
    public abstract Optional<RedshiftClient> redshift();

    /**
     * Gives a client of Redshift Serverless.
     *
     * @return the client; empty: one is made
     */
    @Value.Redacted
    public abstract Optional<RedshiftServerlessClient> serverless();

    /**
     * Gives a client of the Redshift Data API.
     *
     * @return the client; empty: one is made
     */
    @Value.Redacted
    public abstract Optional<RedshiftDataClient> data();

    /**
     * Gives a client of AWS IAM.
     *
     * @return the client; empty: one is made
     */
    @Value.Redacted
    public abstract Optional<IamClient> iam();

    /**
     * Gives a client of Amazon EC2, for security groups and subnets.
     *
     * @return the client; empty: one is made
     */
    @Value.Redacted
    public abstract Optional<Ec2Client> ec2();

    /**
     * Gives a client of AWS STS.
     *
     * @return the client; empty: one is made
     */
    @Value.Redacted
    public abstract Optional<StsClient> sts();

    /**
     * Gives a client of Amazon S3.
     *
     * @return the client; empty: one is made
     */
    @Value.Redacted
    public abstract Optional<S3Client> s3();

    /**
     * Gives a client of AWS Secrets Manager.
     *
     * @return the client; empty: one is made
     */
    @Value.Redacted
    public abstract Optional<SecretsManagerClient> secrets();

    /**
     * Names the region.
     *
     * @param name such as {@code us-west-2}
     * @return the new access
     */
    public AwsAccess inRegion(String name) {
        return ImmutableAwsAccess.copyOf(this).withRegion(name);
    }

    /**
     * Says where credentials come from.
     *
     * @param provider never closed
     * @return the new access
     */
    public AwsAccess withCredentials(AwsCredentialsProvider provider) {
        return ImmutableAwsAccess.copyOf(this).withCredentials(Optional.of(provider));
    }

    /**
     * Says where all services are reached.
     *
     * @param address such as {@code http://127.0.0.1:5000}
     * @return the new access
     */
    public AwsAccess at(URI address) {
        return ImmutableAwsAccess.copyOf(this).withEndpoint(address);
    }

    /**
     * Says by what requests are sent.
     *
     * @param client never closed
     * @return the new access
     */
    public AwsAccess sendingBy(SdkHttpClient client) {
        return ImmutableAwsAccess.copyOf(this).withHttpClient(Optional.of(client));
    }

    /**
     * Says on what waiting is scheduled.
     *
     * @param scheduler never shut down
     * @return the new access
     */
    public AwsAccess scheduledBy(ScheduledExecutorService scheduler) {
        return ImmutableAwsAccess.copyOf(this).withScheduler(Optional.of(scheduler));
    }

    /**
     * Says what time it is.
     *
     * @param clock asked for expiry and events
     * @return the new access
     */
    public AwsAccess by(Clock clock) {
        return ImmutableAwsAccess.copyOf(this).withClock(clock);
    }

    /**
     * Gives a client.
     *
     * @param client never closed
     * @return the new access
     */
    public AwsAccess with(RedshiftClient client) {
        return ImmutableAwsAccess.copyOf(this).withRedshift(Optional.of(client));
    }

    /**
     * Gives a client.
     *
     * @param client never closed
     * @return the new access
     */
    public AwsAccess with(RedshiftServerlessClient client) {
        return ImmutableAwsAccess.copyOf(this).withServerless(Optional.of(client));
    }

    /**
     * Gives a client.
     *
     * @param client never closed
     * @return the new access
     */
    public AwsAccess with(RedshiftDataClient client) {
        return ImmutableAwsAccess.copyOf(this).withData(Optional.of(client));
    }

    /**
     * Gives a client.
     *
     * @param client never closed
     * @return the new access
     */
    public AwsAccess with(IamClient client) {
        return ImmutableAwsAccess.copyOf(this).withIam(Optional.of(client));
    }

    /**
     * Gives a client.
     *
     * @param client never closed
     * @return the new access
     */
    public AwsAccess with(Ec2Client client) {
        return ImmutableAwsAccess.copyOf(this).withEc2(Optional.of(client));
    }

    /**
     * Gives a client.
     *
     * @param client never closed
     * @return the new access
     */
    public AwsAccess with(StsClient client) {
        return ImmutableAwsAccess.copyOf(this).withSts(Optional.of(client));
    }

    /**
     * Gives a client.
     *
     * @param client never closed
     * @return the new access
     */
    public AwsAccess with(S3Client client) {
        return ImmutableAwsAccess.copyOf(this).withS3(Optional.of(client));
    }

    /**
     * Gives a client.
     *
     * @param client never closed
     * @return the new access
     */
    public AwsAccess with(SecretsManagerClient client) {
        return ImmutableAwsAccess.copyOf(this).withSecrets(Optional.of(client));
    }
}

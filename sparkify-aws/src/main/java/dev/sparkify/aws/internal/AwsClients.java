package dev.sparkify.aws.internal;

import dev.sparkify.aws.AwsAccess;
import dev.sparkify.error.InputException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.redshift.RedshiftClient;
import software.amazon.awssdk.services.redshiftdata.RedshiftDataClient;
import software.amazon.awssdk.services.redshiftserverless.RedshiftServerlessClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sts.StsClient;

/** Is the clients of AWS that a warehouse uses: those given, and those made when first needed, which it closes. Thread-safe. */
public final class AwsClients implements AutoCloseable {
    private final AwsAccess access;
    private final Map<Class<?>, Object> made = new HashMap<>();
    private final Deque<AutoCloseable> own = new ArrayDeque<>();
    private boolean isClosed;

    /**
     * Makes no client yet.
     *
     * @param access how AWS is reached
     */
    public AwsClients(AwsAccess access) {
        this.access = access;
    }

    /**
     * Gives the client of Amazon Redshift.
     *
     * @return the client
     */
    public RedshiftClient redshift() {
        return client(RedshiftClient.class, access.redshift(), () -> built(RedshiftClient.builder()));
    }

    /**
     * Gives the client of Redshift Serverless.
     *
     * @return the client
     */
    public RedshiftServerlessClient serverless() {
        return client(
                RedshiftServerlessClient.class, access.serverless(), () -> built(RedshiftServerlessClient.builder()));
    }

    /**
     * Gives the client of the Redshift Data API.
     *
     * @return the client
     */
    public RedshiftDataClient data() {
        return client(RedshiftDataClient.class, access.data(), () -> built(RedshiftDataClient.builder()));
    }

    /**
     * Gives the client of AWS IAM.
     *
     * @return the client
     */
    public IamClient iam() {
        return client(IamClient.class, access.iam(), () -> built(IamClient.builder()));
    }

    /**
     * Gives the client of Amazon EC2.
     *
     * @return the client
     */
    public Ec2Client ec2() {
        return client(Ec2Client.class, access.ec2(), () -> built(Ec2Client.builder()));
    }

    /**
     * Gives the client of AWS STS.
     *
     * @return the client
     */
    public StsClient sts() {
        return client(StsClient.class, access.sts(), () -> built(StsClient.builder()));
    }

    /**
     * Gives the client of Amazon S3.
     *
     * @return the client
     */
    public S3Client s3() {
        return client(
                S3Client.class,
                access.s3(),
                () -> built(S3Client.builder()
                        .forcePathStyle(access.endpoint().isPresent())
                        .crossRegionAccessEnabled(access.endpoint().isEmpty())));
    }

    /**
     * Gives the client of AWS Secrets Manager.
     *
     * @return the client
     */
    public SecretsManagerClient secrets() {
        return client(SecretsManagerClient.class, access.secrets(), () -> built(SecretsManagerClient.builder()));
    }

    /**
     * Gives what waiting is scheduled on.
     *
     * @return the scheduler
     */
    public ScheduledExecutorService scheduler() {
        return client(ScheduledExecutorService.class, access.scheduler(), this::daemon);
    }

    /**
     * Tells the time.
     *
     * @return the clock
     */
    public Clock clock() {
        return access.clock();
    }

    /**
     * Tells the region in which all is made.
     *
     * @return such as {@code us-west-2}
     * @throws InputException if nothing names one
     */
    public String region() {
        return access.region().orElseGet(AwsClients::found);
    }

    private static String found() {
        try {
            return DefaultAwsRegionProviderChain.builder().build().getRegion().id();
        } catch (SdkClientException none) {
            throw new InputException(
                    "No region of AWS is named; name one with AwsAccess.inRegion, the variable AWS_REGION, or a profile",
                    none);
        }
    }

    private ScheduledExecutorService daemon() {
        var scheduler = Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, "sparkify-aws");
            thread.setDaemon(true);
            return thread;
        });
        own.push(scheduler::shutdownNow);
        return scheduler;
    }

    private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C extends AutoCloseable> C built(
            B builder) {
        builder.httpClient(http()).region(Region.of(region()));
        access.credentials().ifPresent(builder::credentialsProvider);
        access.endpoint().ifPresent(builder::endpointOverride);
        var client = builder.build();
        own.push(client);
        return client;
    }

    private SdkHttpClient http() {
        return client(SdkHttpClient.class, access.httpClient(), () -> {
            var client = ApacheHttpClient.create();
            own.push(client);
            return client;
        });
    }

    private synchronized <T> T client(Class<T> type, Optional<T> given, Supplier<T> maker) {
        return given.orElseGet(() -> {
            if (isClosed) {
                throw new IllegalStateException("The warehouse is closed or torn down; provision or attach it again");
            }
            var there = made.get(type);
            var client = there == null ? maker.get() : type.cast(there);
            made.put(type, client);
            return client;
        });
    }

    /** Closes what was made here, the last first. */
    @Override
    public synchronized void close() {
        isClosed = true;
        made.clear();
        while (!own.isEmpty()) {
            close(own.pop());
        }
    }

    private static void close(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception failure) {
            throw new IllegalStateException("A client of AWS does not close", failure);
        }
    }
}

package dev.sparkify.parity.standin;

import java.net.URI;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Is an S3 in memory.
 *
 * @param server the server
 * @param client a client of it
 */
record ObjectStorage(S3Proxy server, S3Client client) implements AutoCloseable {
    private static final String IDENTITY = "stand-in";
    private static final String CREDENTIAL = "in-memory";
    static final AwsCredentialsProvider CREDENTIALS =
            StaticCredentialsProvider.create(AwsBasicCredentials.create(IDENTITY, CREDENTIAL));

    /** Asks a first question, which takes longest, while others still start. */
    static ObjectStorage start() {
        var server = S3Proxy.builder()
                .blobStore(new TransientNio2BlobStore())
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, IDENTITY, CREDENTIAL)
                .build();
        run(server::start);
        var client = S3Client.builder()
                .endpointOverride(endpoint(server))
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .credentialsProvider(CREDENTIALS)
                .httpClientBuilder(ApacheHttpClient.builder())
                .build();
        client.listBuckets();
        return new ObjectStorage(server, client);
    }

    private static URI endpoint(S3Proxy server) {
        return URI.create("http://127.0.0.1:" + server.getPort());
    }

    URI endpoint() {
        return endpoint(server);
    }

    @Override
    public void close() {
        client.close();
        run(server::stop);
    }

    private static void run(Step step) {
        try {
            step.run();
        } catch (Exception failed) {
            throw new IllegalStateException("S3 in memory neither starts nor stops", failed);
        }
    }

    /** Is what Jetty declares to fail by anything. */
    @FunctionalInterface
    private interface Step {
        void run() throws Exception;
    }
}

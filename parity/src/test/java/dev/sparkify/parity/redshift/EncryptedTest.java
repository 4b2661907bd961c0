package dev.sparkify.parity.redshift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.aws.AwsAccess;
import dev.sparkify.aws.Database;
import dev.sparkify.aws.Endpoint;
import dev.sparkify.aws.ExistingRedshift;
import dev.sparkify.aws.Redshift;
import dev.sparkify.error.InputException;
import dev.sparkify.error.RetryableException;
import dev.sparkify.load.LoadListener;
import dev.sparkify.parity.standin.RedshiftStandIn;
import dev.sparkify.parity.standin.StandIn;
import dev.sparkify.parity.standin.wire.EncryptedFront;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueResponse;

/** Redshift's driver logs in by a secret, over TLS, to the host that the certificate names and no other. */
@StandIn
class EncryptedTest {
    private static final LoadListener QUIET = LoadListener.none();

    @TempDir
    private static Path folder;

    private static Certificate certificate;

    @BeforeAll
    static void make() throws IOException, GeneralSecurityException, InterruptedException {
        certificate = Certificate.of(folder, "localhost");
    }

    /** Knows one secret. */
    private static final class Secrets implements SecretsManagerClient {
        @Override
        public GetSecretValueResponse getSecretValue(GetSecretValueRequest request) {
            return GetSecretValueResponse.builder()
                    .secretString("{\"username\":\"postgres\",\"password\":\"postgres\"}")
                    .build();
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}
    }

    private static ExistingRedshift redshift(Place place, String host, int port, Path authorities) {
        var database = Database.cluster("stand-in")
                .at(new Endpoint(host, port, place.standIn().bucket()))
                .as(new Database.Secret("arn:aws:secretsmanager:us-west-2:123456789012:secret:x"))
                .trusting(authorities);
        return Redshift.existing(database)
                .through(AwsAccess.ofEnvironment()
                        .with(new Secrets())
                        .with(place.standIn().s3()))
                .overJdbc()
                .dropTables()
                .documentsIn(place.standIn().uri(place.name() + "/documents/"));
    }

    @Test
    void loadsOverAnEncryptedConnection(RedshiftStandIn standIn) throws IOException, SQLException {
        var place = new Place(standIn, "encrypted").filled();
        try (var front = EncryptedFront.start(standIn.port(), certificate.context());
                var warehouse = redshift(place, "localhost", front.port(), certificate.file())
                        .provision(place.star())) {
            warehouse.createSchema();

            assertThat(warehouse
                            .load(place.sources(), QUIET)
                            .table("fact_songplays")
                            .inserted())
                    .isEqualTo(2);
            assertThat(warehouse.audit().failures()).isEmpty();
            try (var connection = warehouse.dataSource().getConnection()) {
                assertThat(connection.isValid(5)).isTrue();
                assertThat(connection.getMetaData().getURL()).doesNotContain("password");
            }
        }
    }

    @Test
    void loadsNothingWhereTheNetworkFails(RedshiftStandIn standIn) throws IOException, SQLException {
        var place = new Place(standIn, "cut").filled();
        try (var front = EncryptedFront.start(standIn.port(), certificate.context());
                var warehouse = redshift(place, "localhost", front.port(), certificate.file())
                        .provision(place.star())) {
            warehouse.createSchema();

            assertThatThrownBy(() -> warehouse.load(place.sources(), cutting(front)))
                    .isInstanceOf(RetryableException.class)
                    .hasMessageContaining("lost its connection, and nothing was changed; try again");
            assertThat(place.rows("select count(*) from fact_songplays")).containsExactly("0");
            assertThat(warehouse.load(place.sources(), QUIET).load()).isEqualTo(1);
        }
    }

    private static LoadListener cutting(EncryptedFront front) {
        return new LoadListener() {
            @Override
            public void running(String statement, int number, int count) {
                if (number == count / 2) {
                    try {
                        front.cut();
                    } catch (IOException failed) {
                        throw new AssertionError(failed);
                    }
                }
            }
        };
    }

    @Test
    void refusesAHostOfAnotherName(RedshiftStandIn standIn) throws IOException {
        var place = new Place(standIn, "named");
        try (var front = EncryptedFront.start(standIn.port(), certificate.context())) {
            assertThatThrownBy(() -> redshift(place, "127.0.0.1", front.port(), certificate.file())
                            .provision(place.star()))
                    .isInstanceOf(InputException.class)
                    .hasMessageStartingWith("The certificate of 127.0.0.1:" + front.port()
                            + " is not of that name, or of no known authority: ");
        }
    }

    @Test
    void refusesAnUnknownAuthority(RedshiftStandIn standIn) throws Exception {
        var place = new Place(standIn, "authority");
        var other = Certificate.of(folder, "elsewhere");
        try (var front = EncryptedFront.start(standIn.port(), certificate.context())) {
            assertThatThrownBy(() -> redshift(place, "localhost", front.port(), other.file())
                            .provision(place.star()))
                    .isInstanceOf(InputException.class)
                    .hasMessageStartingWith("The certificate of localhost:" + front.port()
                            + " is not of that name, or of no known authority: ");
        }
    }

    @Test
    void refusesAServerThatDoesNotEncrypt(RedshiftStandIn standIn) {
        var place = new Place(standIn, "plain");

        assertThatThrownBy(() -> redshift(place, "localhost", standIn.port(), certificate.file())
                        .provision(place.star()))
                .isInstanceOf(RetryableException.class)
                .hasMessageContaining("does not support SSL");
    }

    @Test
    void namesWhatAConnectionNeedsWhereThereIsNone(RedshiftStandIn standIn) throws IOException {
        var place = new Place(standIn, "nowhere");
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }

        assertThatThrownBy(() ->
                        redshift(place, "localhost", port, certificate.file()).provision(place.star()))
                .isInstanceOf(RetryableException.class)
                .hasMessageStartingWith(
                        "Redshift gives no connection: No way to localhost:" + port + " within 10 s. The"
                                + " database must be publicly accessible, its subnet have a route to an internet gateway, and a"
                                + " security group admit this address; the Data API, the default, needs none of it: ");
    }

    @Test
    @Tag("long")
    void waitsTenSecondsForAServerThatSaysNothing(RedshiftStandIn standIn) throws IOException {
        var place = new Place(standIn, "silent");
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            long start = System.nanoTime();

            assertThatThrownBy(() -> redshift(place, "localhost", silent.getLocalPort(), certificate.file())
                            .provision(place.star()))
                    .isInstanceOf(RetryableException.class)
                    .hasMessageContaining("publicly accessible");
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isBetween(Duration.ofSeconds(9), Duration.ofSeconds(13));
        }
    }
}

package dev.sparkify.aws.internal.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.aws.Database;
import dev.sparkify.aws.Endpoint;
import dev.sparkify.error.InputException;
import dev.sparkify.error.RetryableException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.redshift.RedshiftClient;
import software.amazon.awssdk.services.redshift.model.Cluster;
import software.amazon.awssdk.services.redshift.model.ClusterNotFoundException;
import software.amazon.awssdk.services.redshift.model.DescribeClustersRequest;
import software.amazon.awssdk.services.redshift.model.DescribeClustersResponse;
import software.amazon.awssdk.services.redshift.model.GetClusterCredentialsRequest;
import software.amazon.awssdk.services.redshift.model.GetClusterCredentialsResponse;
import software.amazon.awssdk.services.redshift.model.GetClusterCredentialsWithIamRequest;
import software.amazon.awssdk.services.redshift.model.GetClusterCredentialsWithIamResponse;
import software.amazon.awssdk.services.redshiftserverless.RedshiftServerlessClient;
import software.amazon.awssdk.services.redshiftserverless.model.GetCredentialsRequest;
import software.amazon.awssdk.services.redshiftserverless.model.GetCredentialsResponse;
import software.amazon.awssdk.services.redshiftserverless.model.GetWorkgroupRequest;
import software.amazon.awssdk.services.redshiftserverless.model.GetWorkgroupResponse;
import software.amazon.awssdk.services.redshiftserverless.model.WorkgroupStatus;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueResponse;

class LoginsTest {
    private static final Database CLUSTER = Database.cluster("dwh").named("sales");
    private static final Database WORKGROUP = Database.workgroup("wg");
    private static final Database.Secret SECRET = new Database.Secret("arn:aws:secretsmanager:us-west-2:1:secret:dwh");

    private String secret = "{\"engine\":\"redshift\",\"port\":5439,\"username\":\"admin\",\"password\":\"Planted1\"}";
    private DescribeClustersResponse clusters = DescribeClustersResponse.builder()
            .clusters(Cluster.builder()
                    .endpoint(found -> found.address("dwh.example").port(5440))
                    .clusterStatus("available")
                    .build())
            .build();

    private final RedshiftClient redshift = new RedshiftClient() {
        @Override
        public DescribeClustersResponse describeClusters(DescribeClustersRequest request) {
            if (!request.clusterIdentifier().equals("dwh")) {
                throw ClusterNotFoundException.builder().message("none").build();
            }
            return clusters;
        }

        @Override
        public GetClusterCredentialsResponse getClusterCredentials(GetClusterCredentialsRequest request) {
            return GetClusterCredentialsResponse.builder()
                    .dbUser("IAM:" + request.dbUser() + "@" + request.clusterIdentifier() + "/" + request.dbName())
                    .dbPassword(request.autoCreate() ? "makes users" : "temporary")
                    .build();
        }

        @Override
        public GetClusterCredentialsWithIamResponse getClusterCredentialsWithIAM(
                GetClusterCredentialsWithIamRequest request) {
            if (!request.clusterIdentifier().equals("dwh")) {
                throw SdkClientException.create("Unable to execute HTTP request", new IOException("reset"));
            }
            return GetClusterCredentialsWithIamResponse.builder()
                    .dbUser("IAMR:role@" + request.clusterIdentifier() + "/" + request.dbName())
                    .dbPassword("temporary")
                    .build();
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}
    };

    private final RedshiftServerlessClient serverless = new RedshiftServerlessClient() {
        @Override
        public GetCredentialsResponse getCredentials(GetCredentialsRequest request) {
            return GetCredentialsResponse.builder()
                    .dbUser("IAM:me@" + request.workgroupName() + "/" + request.dbName())
                    .dbPassword("temporary")
                    .build();
        }

        @Override
        public GetWorkgroupResponse getWorkgroup(GetWorkgroupRequest request) {
            return GetWorkgroupResponse.builder()
                    .workgroup(found -> found.status(WorkgroupStatus.CREATING))
                    .build();
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}
    };

    private final SecretsManagerClient secrets = new SecretsManagerClient() {
        @Override
        public GetSecretValueResponse getSecretValue(GetSecretValueRequest request) {
            return GetSecretValueResponse.builder().secretString(secret).build();
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}
    };

    private final LoginClients clients = new LoginClients(() -> redshift, () -> serverless, () -> secrets);

    private Credentials login(Database database) {
        return new Logins(database, clients).fetch();
    }

    @Test
    void logsInAsAwsSays() {
        assertThat(login(CLUSTER)).isEqualTo(new Credentials("IAMR:role@dwh/sales", "temporary"));
        assertThat(login(CLUSTER.as(new Database.User("etl"))))
                .isEqualTo(new Credentials("IAM:etl@dwh/sales", "temporary"));
        assertThat(login(WORKGROUP)).isEqualTo(new Credentials("IAM:me@wg/dev", "temporary"));
        assertThat(login(CLUSTER.as(SECRET))).isEqualTo(new Credentials("admin", "Planted1"));
        assertThat(login(WORKGROUP.as(SECRET))).isEqualTo(new Credentials("admin", "Planted1"));
    }

    @Test
    void saysNothingOfWhatIsSecret() {
        assertThat(login(CLUSTER.as(SECRET)).toString()).isEqualTo("Credentials");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Planted1",
                "[\"Planted1\"]",
                "{\"password\":\"Planted1\"}",
                "{\"username\":\"a\",\"password\":{\"x\":\"Planted1\"}}",
                "{\"username\":\"a\",\"password\":\"Planted1"
            })
    void quotesNothingOfASecretThatIsNoLogin(String text) {
        secret = text;

        assertThatThrownBy(() -> login(CLUSTER.as(SECRET)))
                .isInstanceOf(InputException.class)
                .hasMessage("The secret " + SECRET.arn()
                        + " is no login: it must be a JSON object with the texts username and password")
                .hasNoCause();
    }

    @Test
    void refusesAUserOfAWorkgroup() {
        assertThatThrownBy(() -> login(WORKGROUP.as(new Database.User("etl"))))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "Cannot enter the workgroup wg as the user etl by a temporary password: Serverless gives those"
                                + " to whoever calls AWS alone; log in as the caller, or by a secret");
    }

    @Test
    void letsBeTriedAgainWhatNobodyHeard() {
        assertThatThrownBy(() -> login(Database.cluster("other")))
                .isInstanceOf(RetryableException.class)
                .hasMessage("Cannot fetch the login of the database dev: Unable to execute HTTP request; try again when"
                        + " AWS can be reached");
    }

    @Test
    void findsTheEndpointOrTakesTheGivenOne() {
        assertThat(new Endpoints(CLUSTER, clients).find()).isEqualTo(new Endpoint("dwh.example", 5440, "sales"));
        var given = new Endpoint("localhost", 1, "x");
        assertThat(new Endpoints(Database.cluster("other").at(given), clients).find())
                .isEqualTo(given);
    }

    @Test
    void saysThatThereIsNoEndpointYet() {
        clusters = DescribeClustersResponse.builder()
                .clusters(Cluster.builder().clusterStatus("creating").build())
                .build();

        assertThatThrownBy(() -> new Endpoints(CLUSTER, clients).find())
                .isInstanceOf(RetryableException.class)
                .hasMessage(
                        "The cluster dwh has no endpoint yet, since it is creating; try again when it is available");
        assertThatThrownBy(() -> new Endpoints(WORKGROUP, clients).find())
                .isInstanceOf(RetryableException.class)
                .hasMessage(
                        "The workgroup wg has no endpoint yet, since it is CREATING; try again when it is available");
    }

    @Test
    void saysThatThereIsNoSuchCluster() {
        assertThatThrownBy(() -> new Endpoints(Database.cluster("other"), clients).find())
                .isInstanceOf(InputException.class)
                .hasMessage("There is no cluster other");
    }
}

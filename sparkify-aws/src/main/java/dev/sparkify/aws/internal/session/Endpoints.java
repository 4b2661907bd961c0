package dev.sparkify.aws.internal.session;

import dev.sparkify.aws.Database;
import dev.sparkify.aws.Endpoint;
import dev.sparkify.error.InputException;
import dev.sparkify.error.RetryableException;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.redshift.model.Cluster;
import software.amazon.awssdk.services.redshift.model.ClusterNotFoundException;
import software.amazon.awssdk.services.redshiftserverless.model.ResourceNotFoundException;
import software.amazon.awssdk.services.redshiftserverless.model.Workgroup;

/**
 * Finds where a database is reached. An endpoint is absent as long as a cluster or workgroup is being made.
 *
 * @param database which
 * @param clients whom to ask
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/APIReference/API_DescribeClusters.html">Redshift:
 *     DescribeClusters</a>
 */
record Endpoints(Database database, LoginClients clients) {
    Endpoint find() {
        try {
            return database.endpoint().orElseGet(this::asked);
        } catch (ClusterNotFoundException | ResourceNotFoundException none) {
            throw new InputException("There is no " + named(), none);
        } catch (SdkException failure) {
            throw LookupFailure.of("Cannot find where the " + named() + " is reached", failure);
        }
    }

    private String named() {
        return database.home() instanceof Database.Workgroup workgroup
                ? "workgroup " + workgroup.name()
                : "cluster " + ((Database.Cluster) database.home()).id();
    }

    private Endpoint asked() {
        if (database.home() instanceof Database.Workgroup home) {
            var workgroup = clients.serverless()
                    .get()
                    .getWorkgroup(request -> request.workgroupName(home.name()))
                    .workgroup();
            return of(workgroup);
        }
        var id = ((Database.Cluster) database.home()).id();
        return of(
                clients.redshift().get().describeClusters(request -> request.clusterIdentifier(id)).clusters().stream()
                        .findFirst()
                        .orElseThrow(() -> new InputException("There is no " + named())));
    }

    private Endpoint of(Workgroup workgroup) {
        return Optional.ofNullable(workgroup.endpoint())
                .filter(found -> found.address() != null && found.port() != null)
                .map(found -> new Endpoint(found.address(), found.port(), database.name()))
                .orElseThrow(() -> absent(workgroup.statusAsString()));
    }

    private Endpoint of(Cluster cluster) {
        return Optional.ofNullable(cluster.endpoint())
                .filter(found -> found.address() != null && found.port() != null)
                .map(found -> new Endpoint(found.address(), found.port(), database.name()))
                .orElseThrow(() -> absent(cluster.clusterStatus()));
    }

    private RetryableException absent(String status) {
        return new RetryableException(
                "The " + named() + " has no endpoint yet, since it is " + status + "; try again when it is available",
                null);
    }
}

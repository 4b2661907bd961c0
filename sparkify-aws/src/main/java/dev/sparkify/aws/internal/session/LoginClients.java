package dev.sparkify.aws.internal.session;

import dev.sparkify.aws.Database;
import java.util.function.Supplier;
import javax.sql.DataSource;
import software.amazon.awssdk.services.redshift.RedshiftClient;
import software.amazon.awssdk.services.redshiftserverless.RedshiftServerlessClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/**
 * Gives the clients by which logins and endpoints are found, when they are needed.
 *
 * @param redshift of clusters
 * @param serverless of workgroups
 * @param secrets of secrets
 */
public record LoginClients(
        Supplier<RedshiftClient> redshift,
        Supplier<RedshiftServerlessClient> serverless,
        Supplier<SecretsManagerClient> secrets) {
    /**
     * Gives connections to a database, each by a login of its own.
     *
     * @param database which, and who logs in
     * @return a source of connections, none of them kept; thread-safe
     * @throws dev.sparkify.error.InputException if a workgroup is to be entered as a user of a cluster
     */
    public DataSource connections(Database database) {
        return new Connections(database, this);
    }
}

package dev.sparkify.aws.internal.session;

import dev.sparkify.aws.Database;
import dev.sparkify.aws.Database.Cluster;
import dev.sparkify.aws.Database.Workgroup;
import dev.sparkify.error.InputException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Fetches the credentials of a database, anew for each connection: those that AWS makes last 15 minutes, and a secret may be
 * rotated.
 *
 * @param database who logs in where
 * @param clients whom to ask
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/mgmt/generating-user-credentials.html">Redshift: generating
 *     credentials</a>
 */
record Logins(Database database, LoginClients clients) {
    Logins {
        demandPossible(database);
    }

    /**
     * Demands that whoever logs in is known there.
     *
     * @see <a href="https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_ExecuteStatement.html">Redshift Data API:
     *     ExecuteStatement</a>
     */
    static void demandPossible(Database database) {
        if (database.home() instanceof Workgroup workgroup && database.login() instanceof Database.User user) {
            throw new InputException("Cannot enter the workgroup " + workgroup.name() + " as the user " + user.name()
                    + " by a temporary password: Serverless gives those to whoever calls AWS alone; log in as the caller, or by"
                    + " a secret");
        }
    }

    Credentials fetch() {
        try {
            if (database.login() instanceof Database.Secret secret) {
                return SecretText.credentials(
                        secret.arn(),
                        clients.secrets()
                                .get()
                                .getSecretValue(request -> request.secretId(secret.arn()))
                                .secretString());
            } else if (database.home() instanceof Workgroup workgroup) {
                return of(workgroup);
            }
            return of((Cluster) database.home());
        } catch (SdkException failure) {
            throw LookupFailure.of("Cannot fetch the login of the database " + database.name(), failure);
        }
    }

    private Credentials of(Workgroup workgroup) {
        var given = clients.serverless()
                .get()
                .getCredentials(
                        request -> request.workgroupName(workgroup.name()).dbName(database.name()));
        return new Credentials(given.dbUser(), given.dbPassword());
    }

    /** The name comes back with a prefix, and is valid only with it. */
    private Credentials of(Cluster cluster) {
        if (database.login() instanceof Database.User user) {
            var given = clients.redshift()
                    .get()
                    .getClusterCredentials(request -> request.clusterIdentifier(cluster.id())
                            .dbName(database.name())
                            .dbUser(user.name())
                            .autoCreate(false));
            return new Credentials(given.dbUser(), given.dbPassword());
        }
        var given = clients.redshift()
                .get()
                .getClusterCredentialsWithIAM(
                        request -> request.clusterIdentifier(cluster.id()).dbName(database.name()));
        return new Credentials(given.dbUser(), given.dbPassword());
    }
}

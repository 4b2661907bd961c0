package dev.sparkify.aws.internal.session;

import com.amazon.redshift.jdbc.Driver;
import dev.sparkify.aws.Database;
import dev.sparkify.aws.Endpoint;
import dev.sparkify.error.InputException;
import dev.sparkify.sql.execution.EngineMessage;
import java.io.PrintWriter;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.sql.DataSource;

/**
 * Gives connections to a database by Redshift's driver, each by a login of its own, encrypted, and to no other host than the
 * certificate names. Thread-safe.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/mgmt/jdbc20-configuration-options.html">Redshift: options of the
 *     driver</a>
 */
final class Connections implements DataSource {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String WAYS =
            " The database must be publicly accessible, its subnet have a route to an internet gateway, and a security group"
                    + " admit this address; the Data API, the default, needs none of it";

    private final Database database;
    private final Endpoints endpoints;
    private final Logins logins;
    private final Driver driver = new Driver();

    Connections(Database database, LoginClients clients) {
        this.database = database;
        this.endpoints = new Endpoints(database, clients);
        this.logins = new Logins(database, clients);
    }

    /**
     * Logs in once, since Redshift locks a user after five wrong passwords.
     *
     * @throws SQLException if there is no connection; says what it needs
     * @throws InputException if the database, its login or its certificate is wrong
     * @throws dev.sparkify.error.RetryableException if AWS cannot be asked for the endpoint or login, or there is no endpoint yet
     */
    @Override
    public Connection getConnection() throws SQLException {
        var endpoint = endpoints.find();
        var properties = properties();
        logins.fetch().tell(properties);
        try {
            return Optional.ofNullable(driver.connect(endpoint.url(), properties))
                    .orElseThrow(() -> new InputException("No such address of a database: " + endpoint.url()));
        } catch (SQLException failure) {
            throw explained(endpoint, failure);
        }
    }

    private Properties properties() {
        var properties = new Properties();
        properties.setProperty("ssl", "true");
        properties.setProperty("sslmode", "verify-full");
        properties.setProperty("loginTimeout", Long.toString(PATIENCE.toSeconds()));
        properties.setProperty("connectTimeout", Long.toString(PATIENCE.toSeconds()));
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectionTimezone", "SERVER");
        database.authorities().ifPresent(file -> properties.setProperty("sslrootcert", file.toString()));
        return properties;
    }

    private static SQLException explained(Endpoint endpoint, SQLException failure) {
        var place = endpoint.host() + ":" + endpoint.port();
        if (causes(failure).anyMatch(Connections::isOfEncryption)) {
            throw new InputException(
                    "The certificate of " + place + " is not of that name, or of no known authority: "
                            + EngineMessage.of(failure),
                    failure);
        } else if (DataApiFailure.NO_CONNECTION.equals(failure.getSQLState())) {
            var said = "No way to " + place + " within " + PATIENCE.toSeconds() + " s." + WAYS + ": ";
            return new SQLException(said + EngineMessage.of(failure), failure.getSQLState(), failure);
        }
        return failure;
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }

    /** The driver compares names by itself, and tells by its text alone that they differ. */
    private static boolean isOfEncryption(Throwable failure) {
        return failure instanceof SSLException
                || failure instanceof GeneralSecurityException
                || String.valueOf(failure.getMessage()).contains("could not be verified by hostnameverifier");
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw unsupported("who logs in is the affair of the platform");
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        throw unsupported("nothing is logged that way");
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        throw unsupported("nothing is logged that way");
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        throw unsupported("a login takes at most " + PATIENCE.toSeconds() + " s");
    }

    @Override
    public int getLoginTimeout() {
        return Math.toIntExact(PATIENCE.toSeconds());
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw unsupported("nothing is logged that way");
    }

    private static SQLFeatureNotSupportedException unsupported(String reason) {
        return new SQLFeatureNotSupportedException("Not with this data source: " + reason);
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (!type.isInstance(this)) {
            throw new SQLException("This data source is no " + type.getName());
        }
        return type.cast(this);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}

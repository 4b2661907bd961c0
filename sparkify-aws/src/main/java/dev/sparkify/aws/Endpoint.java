package dev.sparkify.aws;

/**
 * Is where a database is reached.
 *
 * @param host the name of the host
 * @param port the port, 5439 unless told otherwise
 * @param database the name of the database
 */
public record Endpoint(String host, int port, String database) {
    /**
     * Gives the address for the Redshift JDBC driver, without a secret.
     *
     * @return such as {@code jdbc:redshift://host:5439/dev}
     */
    public String url() {
        return "jdbc:redshift://" + host + ":" + port + "/" + database;
    }
}

package dev.sparkify.benchmarks.peer;

import dev.sparkify.benchmarks.material.Sample;
import dev.sparkify.benchmarks.measure.Amount;
import dev.sparkify.benchmarks.measure.Contestant;
import dev.sparkify.benchmarks.program.LoadPostgres;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** Is a server of PostgreSQL on a free port of 127.0.0.1, with more memory than it takes by default. */
public final class PostgresServer implements AutoCloseable {
    /** How its contestant is called in reports. Its memory is that of the client, not of the server. */
    public static final String NAME = "PostgreSQL";

    private static final String ADMINISTRATION = "postgres";
    private static final String DATABASE = "star";

    private final EmbeddedPostgres postgres;

    private PostgresServer(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /**
     * Starts it.
     *
     * @return the server, to be closed
     * @throws UncheckedIOException if it does not start
     */
    public static PostgresServer start() {
        try {
            return new PostgresServer(EmbeddedPostgres.builder()
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("encoding", "UTF8")
                    .setServerConfig("shared_buffers", "512MB")
                    .setServerConfig("work_mem", "256MB")
                    .setServerConfig("max_wal_size", "4GB")
                    .start());
        } catch (IOException unusable) {
            throw new UncheckedIOException("PostgreSQL does not start", unusable);
        }
    }

    /**
     * Makes its contestant: a program that loads over a connection, into a database that is new in each round.
     *
     * @param installation where programs are
     * @param sample what is loaded
     * @param amount how much that is
     * @return the contestant
     */
    public Contestant contestant(Installation installation, Sample sample, Amount amount) {
        return Contestant.named(
                        NAME,
                        amount,
                        database -> installation.java(
                                LoadPostgres.class,
                                postgres.getJdbcUrl(ADMINISTRATION, DATABASE),
                                sample.events().toString(),
                                sample.songs().toString()))
                .before(database -> renew())
                .after(this::bringOver);
    }

    private void renew() {
        execute("drop database if exists " + DATABASE + " with (force)");
        execute("create database " + DATABASE);
    }

    private void execute(String sql) {
        try (var connection =
                        postgres.getDatabase(ADMINISTRATION, ADMINISTRATION).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException("PostgreSQL refuses «" + sql + "»", failed);
        }
    }

    private void bringOver(Path database) throws IOException {
        try (var connection = postgres.getDatabase(ADMINISTRATION, DATABASE).getConnection()) {
            new PostgresExport(connection).into(database);
        } catch (SQLException failed) {
            throw new IllegalStateException("The tables of PostgreSQL cannot be brought into " + database, failed);
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}

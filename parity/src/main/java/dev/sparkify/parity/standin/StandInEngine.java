package dev.sparkify.parity.standin;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Is a server of PostgreSQL and one of S3, which stand-ins share. Thread-safe. */
public final class StandInEngine implements AutoCloseable {
    private static final String USER = "postgres";
    private static final String TEMPLATE = "standin_template";

    private final EmbeddedPostgres postgres;
    private final ObjectStorage storage;
    private final AtomicLong numbers = new AtomicLong();

    private StandInEngine(EmbeddedPostgres postgres, ObjectStorage storage) {
        this.postgres = postgres;
        this.storage = storage;
    }

    /**
     * Starts both servers, on ports of 127.0.0.1 that are free.
     *
     * @return the engine, to be closed
     * @throws UncheckedIOException if PostgreSQL does not start
     */
    public static StandInEngine start() {
        var builder = EmbeddedPostgres.builder()
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("encoding", "UTF8")
                .setServerConfig("max_connections", "100");
        ServerSetting.of(ServerSetting.Level.SERVER)
                .forEach(setting -> builder.setServerConfig(setting.parameter(), setting.value()));
        var storage = CompletableFuture.supplyAsync(ObjectStorage::start);
        try {
            return made(new StandInEngine(builder.start(), storage.join()));
        } catch (IOException unusable) {
            storage.join().close();
            throw new UncheckedIOException("PostgreSQL does not start", unusable);
        }
    }

    private static StandInEngine made(StandInEngine engine) throws IOException {
        try {
            engine.makeTemplate();
            return engine;
        } catch (IllegalStateException refused) {
            engine.close();
            throw refused;
        }
    }

    private void makeTemplate() {
        run(USER, "create database " + TEMPLATE);
        var settings = ServerSetting.of(ServerSetting.Level.SESSION)
                .map(setting -> "alter role all set " + setting.parameter() + " to '" + setting.value() + "'");
        run(USER, settings.toArray(String[]::new));
        run(
                TEMPLATE,
                Stream.concat(Stream.of("set allow_system_table_mods = on"), Provided.all())
                        .toArray(String[]::new));
    }

    /**
     * Opens an empty database and an empty bucket.
     *
     * @return the stand-in, to be closed before the engine
     */
    public RedshiftStandIn open() {
        var name = "standin" + numbers.incrementAndGet();
        run(USER, "create database " + name + " template " + TEMPLATE);
        storage.client().createBucket(request -> request.bucket(name));
        return new RedshiftStandIn(this, name);
    }

    ObjectStorage storage() {
        return storage;
    }

    int port() {
        return postgres.getPort();
    }

    void drop(String database) {
        run(USER, "drop database " + database + " with (force)");
    }

    void run(String database, String... statements) {
        try (var connection = postgres.getDatabase(USER, database).getConnection();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("PostgreSQL refuses what the stand-in rests on", failed);
        }
    }

    @Override
    public void close() throws IOException {
        try (postgres) {
            storage.close();
        }
    }
}

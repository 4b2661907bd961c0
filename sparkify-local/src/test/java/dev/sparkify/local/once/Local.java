package dev.sparkify.local.once;

import dev.sparkify.load.LoadListener;
import dev.sparkify.load.LoadReport;
import dev.sparkify.local.Database;
import dev.sparkify.local.DuckDb;
import dev.sparkify.local.internal.Engine;
import dev.sparkify.local.internal.LocalSources;
import dev.sparkify.local.internal.Settings;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.execution.Session;
import dev.sparkify.sql.execution.SqlWarehouse;
import dev.sparkify.sql.plan.Ledger;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;

/** Is a database in memory with a warehouse of the Sparkify star, whose sessions may be watched. */
final class Local implements AutoCloseable {
    private final StarSchema star;
    private final Engine engine;

    private Local(String star) {
        this.star = Batches.star(star);
        this.engine = Engine.start(
                Optional.empty(), new Settings(List.of(), DuckDb.DEFAULT_MEMORY, 2, Optional.empty(), Duration.ZERO));
    }

    /** Loads what lies there into an empty warehouse. */
    static Local loaded(String star, Batches batches) {
        var local = new Local(star);
        var warehouse = local.warehouse(Duration.ZERO, local.engine::session);
        warehouse.createSchema(Ledger.Made.DATABASE);
        warehouse.load(batches.sources(), LoadListener.none());
        return local;
    }

    SqlWarehouse warehouse(Duration patience, Supplier<Session> sessions) {
        return new SqlWarehouse(star, Dialect.duckDb(), sessions, new LocalSources(engine, star, List.of()), patience);
    }

    SqlWarehouse warehouse(WatchedSession.Watch watch) {
        return warehouse(Duration.ZERO, () -> session(watch));
    }

    Session session(WatchedSession.Watch watch) {
        return new WatchedSession(engine.session(), watch);
    }

    LoadReport load(Batches batches) {
        return warehouse(Duration.ZERO, engine::session).load(batches.sources(), LoadListener.none());
    }

    boolean passesAudit() {
        return warehouse(Duration.ZERO, engine::session).audit().passed();
    }

    Database database() {
        return Database.of(engine);
    }

    SortedMap<String, List<String>> content() throws SQLException {
        return Content.of(database());
    }

    /** Lists how this database differs from another one. */
    List<String> differences(Local other) throws SQLException {
        return Content.differences(content(), other.content());
    }

    /** Lists how this database differs from what was seen before. */
    List<String> differences(Map<String, List<String>> before) throws SQLException {
        return Content.differences(content(), before);
    }

    @Override
    public void close() {
        engine.close();
    }
}

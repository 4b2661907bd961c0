package dev.sparkify.local;

import dev.sparkify.error.InputException;
import dev.sparkify.evolve.ChangePlan;
import dev.sparkify.evolve.Evolution;
import dev.sparkify.internal.Names;
import dev.sparkify.local.internal.Engine;
import dev.sparkify.local.internal.Settings;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.spi.Feature;
import dev.sparkify.spi.Platform;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.execution.SqlWarehouse;
import dev.sparkify.sql.plan.Ledger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Is the embedded platform: DuckDB in this process, in memory or in a file. It has no network, downloads no extension and
 * reads no file but those of a load. By default it uses 2 GiB of memory, one thread for each processor, and spills to a
 * folder of its own among the system's temporary files, which is removed when the warehouse is closed; it waits 30 seconds
 * for others. SQL and loads obey the rules of Amazon Redshift that {@link #features()} lists, unless one is switched off. A
 * value; each method returns a new one.
 */
public final class DuckDb implements Platform<DuckDbWarehouse> {
    /** The memory that DuckDB may use before it spills, in bytes: 2 GiB. */
    public static final long DEFAULT_MEMORY = 2L << 30;

    /** How long a load waits for another one to end: 30 seconds. */
    public static final Duration DEFAULT_PATIENCE = Duration.ofSeconds(30);

    private final Optional<Path> file;
    private final Settings settings;

    private DuckDb(Optional<Path> file, Settings settings) {
        this.file = file;
        this.settings = settings;
    }

    /**
     * Returns a platform in memory: each warehouse is its own, and gone when it is closed.
     *
     * @return the platform
     */
    public static DuckDb inMemory() {
        return new DuckDb(Optional.empty(), defaults());
    }

    /**
     * Returns a platform in a database file. It is made if it is not there, and then also removed by a teardown.
     *
     * @param path the file; its folder must exist
     * @return the platform
     */
    public static DuckDb file(Path path) {
        return new DuckDb(Optional.of(path), defaults());
    }

    private static Settings defaults() {
        return new Settings(
                List.of(),
                DEFAULT_MEMORY,
                Runtime.getRuntime().availableProcessors(),
                Optional.empty(),
                DEFAULT_PATIENCE);
    }

    /**
     * Restricts what loads may read.
     *
     * @param paths folders and files, added to those named before; by default a load reads whatever its sources name
     * @return the new platform
     */
    public DuckDb reading(Path... paths) {
        var roots = settings.roots();
        for (var path : paths) {
            roots = Names.plus(roots, path);
        }
        return new DuckDb(file, settings.reading(roots));
    }

    /**
     * Bounds the memory that DuckDB uses before it spills.
     *
     * @param bytes 64 MiB or more
     * @return the new platform
     * @throws InputException if it is less
     */
    public DuckDb memory(long bytes) {
        return new DuckDb(file, settings.memory(bytes));
    }

    /**
     * Sets how many threads work.
     *
     * @param count one or more
     * @return the new platform
     * @throws InputException if it is less
     */
    public DuckDb threads(int count) {
        return new DuckDb(file, settings.threads(count));
    }

    /**
     * Says where DuckDB spills what does not fit its memory.
     *
     * @param folder made if it is not there; each warehouse has a folder of its own in it
     * @return the new platform
     */
    public DuckDb spillingTo(Path folder) {
        return new DuckDb(file, settings.spillingTo(folder));
    }

    /**
     * Bounds how long a load waits for another one to end, and how long a database file that another process has open is
     * waited for.
     *
     * @param duration 0 or more
     * @return the new platform
     * @throws InputException if it is negative
     */
    public DuckDb waiting(Duration duration) {
        return new DuckDb(file, settings.waiting(duration));
    }

    /**
     * Switches rules of Amazon Redshift off, so that what passes here may not pass there. Then
     *
     * <ul>
     *   <li>{@link Feature#VARCHAR_COUNTS_BYTES}: a VARCHAR(n) takes n characters of a record;
     *   <li>{@link Feature#CHAR_TAKES_SINGLE_BYTES}: a CHAR(n) takes n characters of any kind;
     *   <li>{@link Feature#DECIMAL_CUT_BY_COPY}: a record with more digits than its DECIMAL has places for is not refused; they
     *       are rounded, half away from zero;
     *   <li>{@link Feature#FRACTION_REFUSED}: 200.0 and 2e2 are whole numbers; 200.5 is refused as before;
     *   <li>{@link Feature#JSON_KEYS_BY_CASE}: keys meet columns whatever the case of any letters;
     *   <li>{@link Feature#ROW_LIMITED}: a JSON object may have more than 4 MB, up to 64 MB;
     *   <li>{@link Feature#NULL_IS_GREATEST}: in queries NULL comes last ascending and descending;
     *   <li>{@link Feature#WHOLE_QUOTIENT}: in queries 7 / 2 is 3.5;
     *   <li>{@link Feature#CONCAT_OF_NULL}: in queries CONCAT passes over NULL;
     *   <li>{@link Feature#TRUNCATE_COMMITS}: in sessions TRUNCATE can be rolled back;
     *   <li>{@link Feature#STATEMENT_LIMITED}: sessions take statements of more than 16 MB;
     *   <li>{@link Feature#TRANSACTION_BLOCKS}: sessions take VACUUM and the like within a transaction.
     * </ul>
     *
     * What does not hold here anyway can be named, too.
     *
     * @param rules added to those switched off before
     * @return the new platform
     * @throws InputException if a rule cannot be switched off, because it belongs to the model or to DuckDB itself
     */
    public DuckDb without(Feature... rules) {
        return new DuckDb(file, settings.without(HeldRules.switchedOff(settings.off(), rules)));
    }

    @Override
    public DuckDbWarehouse provision(StarSchema star) {
        file.ifPresent(DuckDb::check);
        boolean isThere = file.filter(Files::exists).isPresent();
        var made = isThere ? Ledger.Made.TABLES : Ledger.Made.DATABASE;
        return new DuckDbWarehouse(star, Engine.start(file, settings), file, made, settings);
    }

    @Override
    public ChangePlan plan(StarSchema star, Evolution evolution) {
        file.ifPresent(DuckDb::check);
        if (file.filter(Files::exists).isEmpty()) {
            return SqlWarehouse.planOfNew(star, Dialect.duckDb());
        }
        try (var warehouse = provision(star)) {
            return warehouse.plan(evolution);
        }
    }

    @Override
    public Set<Feature> features() {
        return HeldRules.held(settings.off());
    }

    private static void check(Path path) {
        var folder = path.toAbsolutePath().getParent();
        if (path.toAbsolutePath().toString().matches("(?s).*[;?].*")) {
            throw new InputException("Cannot make the database " + path
                    + ": DuckDB takes what follows ; or ? for settings; choose a path without them");
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw new InputException("Cannot make the database " + path + ": there is no folder " + folder);
        }
    }

    @Override
    public DuckDbWarehouse attach(StarSchema star) {
        if (file.filter(Files::exists).isEmpty()) {
            throw new InputException("There is no warehouse to attach to at "
                    + file.map(Path::toString).orElse("a database in memory") + "; provision it first");
        }
        var warehouse = provision(star);
        try {
            warehouse.demandSchema("The database holds no warehouse to attach to; provision it and create its schema");
            return warehouse;
        } catch (RuntimeException failure) {
            warehouse.close();
            throw failure;
        }
    }
}

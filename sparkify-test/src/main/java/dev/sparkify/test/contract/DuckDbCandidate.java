package dev.sparkify.test.contract;

import dev.sparkify.load.Location;
import dev.sparkify.local.DuckDb;
import dev.sparkify.local.DuckDbWarehouse;
import dev.sparkify.spi.Platform;
import dev.sparkify.spi.WarehouseHandle;
import dev.sparkify.sql.execution.WarehouseSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Is the embedded platform as a candidate, with a folder of its own. Used by one thread at a time. */
public final class DuckDbCandidate implements Candidate {
    private final Path folder;
    private final DuckDb platform;

    private DuckDbCandidate(Path folder, DuckDb platform) {
        this.folder = folder;
        this.platform = platform;
    }

    /**
     * Makes a folder for a database file and the files of the trial.
     *
     * @return the candidate, to be closed
     * @throws UncheckedIOException if there can be no folder
     */
    public static DuckDbCandidate inTemporaryFolder() {
        return make(folder -> DuckDb.file(folder.resolve("contract.duckdb")));
    }

    /**
     * Takes a platform as it is set up, and makes a folder for the files of the trial.
     *
     * @param platform of a database file of its own, or in memory: then each warehouse has a database of its own, and none
     *     can be entered again
     * @return the candidate, to be closed
     * @throws UncheckedIOException if there can be no folder
     */
    public static DuckDbCandidate on(DuckDb platform) {
        return make(folder -> platform);
    }

    private static DuckDbCandidate make(Function<Path, DuckDb> platform) {
        try {
            var folder = Files.createTempDirectory("sparkify-contract-");
            return new DuckDbCandidate(folder, platform.apply(folder));
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot make a folder for the trial", failure);
        }
    }

    @Override
    public String name() {
        return "DuckDB";
    }

    @Override
    public Platform<?> platform() {
        return platform;
    }

    /**
     * Names the folder.
     *
     * @return the folder, which is removed by {@link #close()}
     */
    public Path folder() {
        return folder;
    }

    @Override
    public Location put(String name, Map<String, byte[]> files) {
        var place = folder.resolve(name);
        try {
            Files.createDirectories(place);
            removeOthers(place, files);
            for (var file : files.entrySet()) {
                write(place.resolve(file.getKey()), file.getValue());
            }
            return Location.of(place);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot put files to " + place, failure);
        }
    }

    private static void removeOthers(Path place, Map<String, byte[]> files) throws IOException {
        try (var present = Files.walk(place)) {
            for (var path : present.filter(Files::isRegularFile).toList()) {
                if (files.keySet().stream().map(place::resolve).noneMatch(path::equals)) {
                    Files.delete(path);
                }
            }
        }
    }

    /** A file that stays as it is keeps its stamp. */
    private static void write(Path path, byte[] content) throws IOException {
        if (!Files.exists(path) || !Arrays.equals(Files.readAllBytes(path), content)) {
            Files.createDirectories(path.getParent());
            Files.write(path, content);
        }
    }

    @Override
    public List<List<@Nullable String>> rows(WarehouseHandle warehouse, String sql) {
        return new JdbcRows(own(warehouse).dataSource()).rows(sql);
    }

    @Override
    public void run(WarehouseHandle warehouse, String sql) {
        new JdbcRows(own(warehouse).dataSource()).run(sql);
    }

    @Override
    public WarehouseSession session(WarehouseHandle warehouse) {
        return own(warehouse).session();
    }

    private static DuckDbWarehouse own(WarehouseHandle warehouse) {
        if (warehouse instanceof DuckDbWarehouse own) {
            return own;
        }
        throw new IllegalArgumentException("The warehouse is of another platform");
    }

    /**
     * States what no setting of the engine changes: what queries and statements of one's own do with texts and averages, and
     * that nobody reads statements that are written as they stand.
     */
    @Override
    public Map<String, String> deviations() {
        return Map.of(
                "query-blanks", "0",
                "typed-query-blanks", "0",
                "query-average", "4.5",
                "insert-too-long", "accepted",
                "statement-raw", "refused");
    }

    @Override
    public void close() {
        try {
            remove(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot remove " + folder, failure);
        }
    }

    private static void remove(Path place) throws IOException {
        if (!Files.exists(place)) {
            return;
        }
        try (var files = Files.walk(place)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

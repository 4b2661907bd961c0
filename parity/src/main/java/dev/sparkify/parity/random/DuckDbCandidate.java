package dev.sparkify.parity.random;

import dev.sparkify.load.Location;
import dev.sparkify.local.DuckDb;
import dev.sparkify.local.DuckDbWarehouse;
import dev.sparkify.spi.Platform;
import dev.sparkify.spi.WarehouseHandle;
import dev.sparkify.test.contract.Candidate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Is DuckDB in memory, a new one for each warehouse. */
public final class DuckDbCandidate implements Candidate {
    private final DuckDb platform;
    private final Path root;

    /** Creates it, with a folder of its own for files. */
    public DuckDbCandidate() {
        try {
            root = Files.createTempDirectory("sparkify-parity-");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        platform = DuckDb.inMemory().threads(1);
    }

    @Override
    public String name() {
        return "DuckDB";
    }

    @Override
    public Platform<?> platform() {
        return platform;
    }

    @Override
    public Location put(String folder, Map<String, byte[]> files) {
        var place = root.resolve(folder);
        try {
            Files.createDirectories(place);
            removeOthers(place, files);
            for (var file : files.entrySet()) {
                write(place.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return Location.of(place);
    }

    private static void removeOthers(Path place, Map<String, byte[]> files) throws IOException {
        try (var present = Files.list(place)) {
            for (var file : present.toList()) {
                if (!files.containsKey(String.valueOf(file.getFileName()))) {
                    Files.delete(file);
                }
            }
        }
    }

    /** A file that stays as it is keeps its stamp. */
    private static void write(Path file, byte[] content) throws IOException {
        if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), content)) {
            Files.write(file, content);
        }
    }

    @Override
    public List<List<@Nullable String>> rows(WarehouseHandle warehouse, String sql) {
        try (var connection = ((DuckDbWarehouse) warehouse).dataSource().getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var rows = new ArrayList<List<@Nullable String>>();
            while (result.next()) {
                rows.add(row(result));
            }
            return rows;
        } catch (SQLException failure) {
            throw new IllegalArgumentException(sql, failure);
        }
    }

    private static List<@Nullable String> row(ResultSet result) throws SQLException {
        var row = new ArrayList<@Nullable String>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
            var value = result.getObject(i);
            row.add(value == null ? null : Written.text(value));
        }
        return row;
    }

    @Override
    public void close() {
        try (var all = Files.walk(root)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

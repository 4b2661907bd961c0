package dev.sparkify.examples.command.verify;

import dev.sparkify.load.Location;
import dev.sparkify.load.RejectedRecord;
import dev.sparkify.spi.Platform;
import dev.sparkify.spi.WarehouseHandle;
import dev.sparkify.sql.execution.WarehouseSession;
import dev.sparkify.test.contract.Candidate;
import dev.sparkify.test.contract.DuckDbCandidate;
import dev.sparkify.test.contract.Reason;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Is the embedded engine, in a folder of temporary files. */
public final class DuckDbScratch implements Scratch {
    private final Candidate candidate;
    private final Path folder;
    private final ScratchPlatform<?> platform;

    /**
     * Creates it.
     *
     * @param candidate the engine; closed with this one
     * @param folder where its files are
     * @param prefix how the names of scratch schemas begin
     */
    public DuckDbScratch(Candidate candidate, Path folder, String prefix) {
        this.candidate = candidate;
        this.folder = folder;
        this.platform = new ScratchPlatform<>(candidate.platform(), prefix);
    }

    /**
     * Makes the folder.
     *
     * @param prefix how the names of scratch schemas begin
     * @return the candidate
     * @throws UncheckedIOException if the folder cannot be made
     */
    public static DuckDbScratch make(String prefix) {
        var candidate = DuckDbCandidate.inTemporaryFolder();
        return new DuckDbScratch(candidate, candidate.folder(), prefix);
    }

    @Override
    public String name() {
        return candidate.name();
    }

    @Override
    public List<String> makes() {
        return List.of("files below " + folder);
    }

    @Override
    public Platform<?> platform() {
        return platform;
    }

    @Override
    public String schema(String declared) {
        return platform.schema(declared);
    }

    @Override
    public Location put(String place, Map<String, byte[]> files) {
        return candidate.put(place, files);
    }

    @Override
    public List<List<@Nullable String>> rows(WarehouseHandle warehouse, String sql) {
        return candidate.rows(warehouse, sql);
    }

    @Override
    public void run(WarehouseHandle warehouse, String sql) {
        candidate.run(warehouse, sql);
    }

    @Override
    public WarehouseSession session(WarehouseHandle warehouse) {
        return candidate.session(warehouse);
    }

    @Override
    public Reason reason(RejectedRecord record) {
        return candidate.reason(record);
    }

    @Override
    public Map<String, String> deviations() {
        return candidate.deviations();
    }

    @Override
    public void demandReachable() {}

    @Override
    public void stop() {
        platform.stop();
    }

    @Override
    public List<String> remove() {
        try {
            candidate.close();
            return List.of();
        } catch (UncheckedIOException failure) {
            return List.of("files below " + folder + ": " + failure.getCause());
        }
    }
}

package dev.sparkify.parity.random;

import dev.sparkify.load.Location;
import dev.sparkify.spi.Platform;
import dev.sparkify.spi.WarehouseHandle;
import dev.sparkify.test.contract.Candidate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Is DuckDB, of which a wrong story is told. */
final class BrokenCandidate implements Candidate {
    private final Candidate sound = Differ.duckDb();
    private final UnaryOperator<List<List<@Nullable String>>> story;

    BrokenCandidate(UnaryOperator<List<List<@Nullable String>>> story) {
        this.story = story;
    }

    @Override
    public String name() {
        return "broken";
    }

    @Override
    public Platform<?> platform() {
        return sound.platform();
    }

    @Override
    public Location put(String folder, Map<String, byte[]> files) {
        return sound.put(folder, files);
    }

    @Override
    public List<List<@Nullable String>> rows(WarehouseHandle warehouse, String sql) {
        return story.apply(sound.rows(warehouse, sql));
    }

    @Override
    public void close() {
        sound.close();
    }
}

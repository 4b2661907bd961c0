package dev.sparkify.examples.command.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.load.Location;
import dev.sparkify.spi.Platform;
import dev.sparkify.spi.WarehouseHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CleanupTest {
    private final List<String> done = new ArrayList<>();

    private final class Noting implements Scratch {
        @Override
        public void stop() {
            done.add("stopped");
        }

        @Override
        public List<String> remove() {
            done.add("removed");
            return List.of("schema a");
        }

        @Override
        public void demandReachable() {
            throw new AssertionError();
        }

        @Override
        public String name() {
            throw new AssertionError();
        }

        @Override
        public List<String> makes() {
            throw new AssertionError();
        }

        @Override
        public Platform<?> platform() {
            throw new AssertionError();
        }

        @Override
        public Location put(String folder, Map<String, byte[]> files) {
            throw new AssertionError();
        }

        @Override
        public List<List<@Nullable String>> rows(WarehouseHandle warehouse, String sql) {
            throw new AssertionError();
        }

        @Override
        public void run(WarehouseHandle warehouse, String sql) {
            throw new AssertionError();
        }
    }

    @Test
    void stopsAndRemovesOnceAndTellsWhatStays() {
        var told = new ArrayList<List<String>>();
        var cleanup = Cleanup.of(new Noting(), told::add);

        assertThat(done).isEmpty();
        cleanup.run();
        cleanup.run();
        assertThat(done).containsExactly("stopped", "removed");
        assertThat(told).containsExactly(List.of("schema a"));
    }
}

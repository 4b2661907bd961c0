package dev.sparkify.test.contract;

import dev.sparkify.evolve.ChangePlan;
import dev.sparkify.evolve.Evolution;
import dev.sparkify.load.Location;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.spi.Feature;
import dev.sparkify.spi.Platform;
import dev.sparkify.spi.WarehouseHandle;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Is a candidate whose platform makes no warehouse.
 *
 * @param declared the rules that it declares
 * @param deviations what it says that it does instead
 * @param closing what it does once it is closed
 */
record NoPlatform(Set<Feature> declared, Map<String, String> deviations, Runnable closing) implements Candidate {
    NoPlatform(Set<Feature> declared, Map<String, String> deviations) {
        this(declared, deviations, () -> {});
    }

    @Override
    public String name() {
        return "Nowhere";
    }

    @Override
    public Platform<?> platform() {
        return new Platform<>() {
            @Override
            public WarehouseHandle provision(StarSchema star) {
                throw new IllegalStateException("there is no place");
            }

            @Override
            public WarehouseHandle attach(StarSchema star) {
                throw new IllegalStateException("there is no place");
            }

            @Override
            public ChangePlan plan(StarSchema star, Evolution evolution) {
                throw new IllegalStateException("there is no place");
            }

            @Override
            public Set<Feature> features() {
                return declared;
            }
        };
    }

    @Override
    public Location put(String folder, Map<String, byte[]> files) {
        throw new IllegalStateException("there is no place");
    }

    @Override
    public List<List<@Nullable String>> rows(WarehouseHandle warehouse, String sql) {
        throw new IllegalStateException("there is no place");
    }

    @Override
    public void close() {
        closing.run();
    }
}

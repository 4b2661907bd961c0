package dev.sparkify.parity.contract;

import dev.sparkify.evolve.ChangePlan;
import dev.sparkify.evolve.Evolution;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.spi.Feature;
import dev.sparkify.spi.Platform;
import dev.sparkify.spi.WarehouseHandle;
import java.util.EnumSet;
import java.util.Set;

/**
 * Is a platform on which some rules do not hold, whatever it says itself.
 *
 * @param platform the platform
 * @param missing the rules that do not hold
 * @param <H> the handle of a warehouse
 */
record Declared<H extends WarehouseHandle>(Platform<H> platform, Set<Feature> missing) implements Platform<H> {
    @Override
    public H provision(StarSchema star) {
        return platform.provision(star);
    }

    @Override
    public H attach(StarSchema star) {
        return platform.attach(star);
    }

    @Override
    public ChangePlan plan(StarSchema star, Evolution evolution) {
        return platform.plan(star, evolution);
    }

    @Override
    public Set<Feature> features() {
        var features = EnumSet.copyOf(platform.features());
        features.removeAll(missing);
        return Set.copyOf(features);
    }
}

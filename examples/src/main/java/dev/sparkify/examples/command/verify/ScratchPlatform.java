package dev.sparkify.examples.command.verify;

import dev.sparkify.error.SparkifyException;
import dev.sparkify.evolve.ChangePlan;
import dev.sparkify.evolve.Evolution;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.spi.Feature;
import dev.sparkify.spi.Platform;
import dev.sparkify.spi.WarehouseHandle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArraySet;

/**
 * Is a platform on which every warehouse goes into a schema of a given prefix, and which knows what may be left of them. Used
 * by one thread at a time, but for {@link #stop()}.
 *
 * @param <H> the handle of a warehouse
 */
final class ScratchPlatform<H extends WarehouseHandle> implements Platform<H> {
    private final Platform<H> platform;
    private final String prefix;
    private final Set<StarSchema> stars = new CopyOnWriteArraySet<>();
    private final Set<String> schemas = new ConcurrentSkipListSet<>();
    private volatile boolean isStopped;

    ScratchPlatform(Platform<H> platform, String prefix) {
        this.platform = platform;
        this.prefix = prefix;
    }

    @Override
    public H provision(StarSchema star) {
        var scratch = moved(star);
        stars.add(scratch);
        return platform.provision(scratch);
    }

    @Override
    public H attach(StarSchema star) {
        return platform.attach(moved(star));
    }

    @Override
    public ChangePlan plan(StarSchema star, Evolution evolution) {
        return platform.plan(moved(star), evolution);
    }

    @Override
    public Set<Feature> features() {
        return platform.features();
    }

    private StarSchema moved(StarSchema star) {
        if (isStopped) {
            throw new IllegalStateException("The trial is over: nothing is made any more");
        }
        var own = star.schema().orElse(star.name());
        schemas.add(schema(own));
        return star.in(schema(own));
    }

    /** Names the scratch schema in the place of one that a star names. */
    String schema(String declared) {
        return prefix + "_" + declared;
    }

    /** Names the scratch schemas. */
    Collection<String> schemas() {
        return List.copyOf(schemas);
    }

    void stop() {
        isStopped = true;
    }

    /** Tears down whatever is still there; what is gone already takes nothing. */
    List<String> remove() {
        var left = new ArrayList<String>();
        for (var star : stars) {
            try (var warehouse = platform.provision(star)) {
                warehouse.teardown();
            } catch (SparkifyException failure) {
                left.add("schema " + star.schema().orElseThrow() + ": " + failure.getMessage());
            }
        }
        return left;
    }
}

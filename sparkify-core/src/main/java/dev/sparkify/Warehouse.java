package dev.sparkify;

import dev.sparkify.evolve.Evolution;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.spi.Platform;
import dev.sparkify.spi.TeardownReport;
import dev.sparkify.spi.WarehouseHandle;
import java.util.function.Function;

/**
 * Is a warehouse and its life cycle. Each stage offers what makes sense next: {@code provision}, {@code createSchema},
 * {@code load}, {@code teardown}. A stage holds connections until {@link #close()} or {@link #teardown()}; it is used by
 * one thread at a time.
 *
 * @param <H> the handle that the platform gives
 */
public abstract sealed class Warehouse<H extends WarehouseHandle> implements AutoCloseable
        permits ProvisionedWarehouse, ReadyWarehouse {
    private final H handle;

    Warehouse(H handle) {
        this.handle = handle;
    }

    /**
     * Makes the place for a warehouse, or finds that it is there.
     *
     * @param platform where
     * @param star what it will hold
     * @param <H> the handle that the platform gives
     * @return the stage that creates the schema
     * @throws dev.sparkify.error.InputException if the place cannot be made as it is described
     * @throws dev.sparkify.error.RetryableException if somebody else uses the place
     */
    public static <H extends WarehouseHandle> ProvisionedWarehouse<H> provision(Platform<H> platform, StarSchema star) {
        return new ProvisionedWarehouse<>(platform.provision(star));
    }

    /**
     * Enters a warehouse that exists.
     *
     * @param platform where
     * @param star what it holds
     * @param <H> the handle that the platform gives
     * @return the stage that loads
     * @throws dev.sparkify.error.InputException if there is none, or it holds another star
     * @throws dev.sparkify.error.RetryableException if somebody else uses the place
     */
    public static <H extends WarehouseHandle> ReadyWarehouse<H> attach(Platform<H> platform, StarSchema star) {
        return new ReadyWarehouse<>(platform.attach(star));
    }

    /**
     * Looks at a warehouse and plans how it becomes that of a star: a new one, or one that was made for an earlier model.
     * Changes nothing.
     *
     * @param platform where
     * @param star what it will hold
     * @param <H> the handle that the platform gives
     * @return the plan, to be read and applied
     * @throws dev.sparkify.error.InvalidModelException if something would be lost or cannot be made right from what is stored, with
     *     all of the problems
     * @throws dev.sparkify.error.InputException if the place cannot be looked at
     * @throws dev.sparkify.error.RetryableException if somebody else uses the place
     */
    public static <H extends WarehouseHandle> PlannedWarehouse<H> plan(Platform<H> platform, StarSchema star) {
        return plan(platform, star, Evolution.none());
    }

    /**
     * Looks at a warehouse and plans how it becomes that of a star, with what two models cannot tell by themselves. Changes
     * nothing.
     *
     * @param platform where
     * @param star what it will hold
     * @param evolution what was renamed, and what may be destroyed
     * @param <H> the handle that the platform gives
     * @return the plan, to be read and applied
     * @throws dev.sparkify.error.InvalidModelException if something would be lost that was not named, or cannot be made right from
     *     what is stored, with all of the problems
     * @throws dev.sparkify.error.InputException if the place cannot be looked at
     * @throws dev.sparkify.error.RetryableException if somebody else uses the place
     */
    public static <H extends WarehouseHandle> PlannedWarehouse<H> plan(
            Platform<H> platform, StarSchema star, Evolution evolution) {
        return new PlannedWarehouse<>(platform, star, evolution);
    }

    /**
     * Makes a warehouse, works with it, and tears it down whatever happens: also one that was there before, for which
     * {@link #attach} is meant.
     *
     * @param platform where
     * @param star what it holds
     * @param work what to do with it
     * @param <H> the handle that the platform gives
     * @param <T> what the work gives
     * @return what the work gave
     * @throws RuntimeException what the work throws; a failure of the teardown is added to it as suppressed
     */
    @SuppressWarnings("try")
    public static <H extends WarehouseHandle, T> T use(
            Platform<H> platform, StarSchema star, Function<? super ReadyWarehouse<H>, ? extends T> work) {
        var provisioned = provision(platform, star);
        try (AutoTeardown ignored = provisioned::teardown) {
            return work.apply(provisioned.createSchema());
        }
    }

    /** Tears down at the end of a block. */
    private interface AutoTeardown extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Gives the platform's handle, which may offer more than the life cycle, such as a data source.
     *
     * @return the handle, closed with this warehouse
     */
    public H handle() {
        return handle;
    }

    /**
     * Removes what was made for this warehouse and nothing else, then closes it. Does nothing the second time.
     *
     * @return what was removed and what was left; empty the second time
     * @throws dev.sparkify.error.InputException if the warehouse was made for another star
     * @throws IllegalStateException if the warehouse was closed before; attach it again to tear it down
     */
    public TeardownReport teardown() {
        return handle.teardown();
    }

    /** Frees connections; destroys nothing. Does nothing the second time. */
    @Override
    public void close() {
        handle.close();
    }
}

package dev.sparkify;

import dev.sparkify.error.InputException;
import dev.sparkify.evolve.ChangePlan;
import dev.sparkify.evolve.Evolution;
import dev.sparkify.load.LoadListener;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.spi.Platform;
import dev.sparkify.spi.WarehouseHandle;

/**
 * Is a warehouse that was looked at, with what would be done to make it that of a star. Holds no connection; used by one thread.
 *
 * @param <H> the handle that the platform gives
 */
public final class PlannedWarehouse<H extends WarehouseHandle> {
    private final Platform<H> platform;
    private final StarSchema star;
    private final Evolution evolution;
    private final ChangePlan plan;

    PlannedWarehouse(Platform<H> platform, StarSchema star, Evolution evolution) {
        this.platform = platform;
        this.star = star;
        this.evolution = evolution;
        this.plan = platform.plan(star, evolution);
    }

    /**
     * Gives the plan, to be read, or kept as JSON.
     *
     * @return what would be created, changed, rebuilt, destroyed, kept
     */
    public ChangePlan plan() {
        return plan;
    }

    /**
     * Does exactly what the plan says. A change of tables that is cut off leaves each table old or new; loads are refused
     * until it is planned and applied again, which does what is left.
     *
     * @return the stage that loads
     * @throws InputException if the place or its tables are not any more as they were when they were looked at, or a row does not
     *     fit its new table
     * @throws dev.sparkify.error.RetryableException if a load or another change is running
     * @throws dev.sparkify.error.UnknownOutcomeException if the answer to a commit was lost, or the place is not ready in time
     */
    public ReadyWarehouse<H> apply() {
        return apply(LoadListener.none());
    }

    /**
     * Does exactly what the plan says and tells each statement.
     *
     * @param listener is told each statement of a change of tables
     * @return the stage that loads
     * @throws InputException if the place or its tables are not any more as they were when they were looked at, or a row does not
     *     fit its new table
     * @throws dev.sparkify.error.RetryableException if a load or another change is running
     * @throws dev.sparkify.error.UnknownOutcomeException if the answer to a commit was lost, or the place is not ready in time
     */
    public ReadyWarehouse<H> apply(LoadListener listener) {
        if (!platform.plan(star, evolution).isSameAs(plan)) {
            throw new InputException("The warehouse of " + star.name()
                    + " is not as it was when the plan was made; nothing was changed: plan again");
        }
        var handle = platform.provision(star);
        try {
            handle.change(evolution, plan, listener);
            return new ReadyWarehouse<>(handle);
        } catch (RuntimeException failure) {
            handle.close();
            throw failure;
        }
    }
}

package dev.sparkify.spi;

import dev.sparkify.evolve.ChangePlan;
import dev.sparkify.evolve.Evolution;
import dev.sparkify.schema.StarSchema;
import java.util.Set;

/**
 * Is a place where warehouses can be: an embedded engine, a cluster. A value without resources; thread-safe.
 *
 * @param <H> the handle of a warehouse here, which may offer more than the life cycle
 */
public interface Platform<H extends WarehouseHandle> {
    /**
     * Makes the place ready, or finds that it is: no tables yet. What existed before is not touched.
     *
     * @param star what the warehouse will hold
     * @return the handle of the warehouse, to be closed
     * @throws dev.sparkify.error.InputException if the place cannot be made as it is described
     * @throws dev.sparkify.error.RetryableException if somebody else uses the place
     */
    H provision(StarSchema star);

    /**
     * Enters a warehouse that exists.
     *
     * @param star what the warehouse holds
     * @return the handle of the warehouse, to be closed
     * @throws dev.sparkify.error.InputException if there is none, or it holds another star
     * @throws dev.sparkify.error.RetryableException if somebody else uses the place
     */
    H attach(StarSchema star);

    /**
     * Plans how the place and its tables become those of a star; changes nothing. Where there is no warehouse yet, no
     * connection is needed.
     *
     * @param star what the warehouse will hold
     * @param evolution what was renamed, and what may be destroyed
     * @return the plan; equal as long as nothing changes
     * @throws dev.sparkify.error.InvalidModelException if something would be lost that was not named, or cannot be made right from
     *     what is stored, with all of the problems
     * @throws dev.sparkify.error.InputException if the place cannot be looked at
     * @throws dev.sparkify.error.RetryableException if somebody else uses the place
     */
    ChangePlan plan(StarSchema star, Evolution evolution);

    /**
     * Declares the rules of Amazon Redshift that hold here, so that what passes here passes there.
     *
     * @return the rules, unmodifiable
     */
    Set<Feature> features();
}

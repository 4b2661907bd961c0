package dev.sparkify.aws.internal.launch;

import dev.sparkify.aws.UsagePeriod;
import dev.sparkify.error.InputException;
import java.util.Locale;
import java.util.Optional;

/**
 * Is what a workgroup may take of Redshift Serverless. Sources:
 * https://docs.aws.amazon.com/redshift/latest/mgmt/serverless-capacity.html and
 * https://docs.aws.amazon.com/redshift/latest/mgmt/serverless-billing-on-demand.html
 *
 * @param base what each query finds, in RPU
 * @param ceiling what Redshift may scale to, in RPU; empty: the base
 * @param told what may be used within a period; empty: {@value #HOURS_A_DAY} hours a day of the most
 */
public record Capacity(int base, Optional<Integer> ceiling, Optional<Limit> told) {
    /** How many hours a day queries may run, by default, with all that the workgroup may take. */
    public static final int HOURS_A_DAY = 4;
    /** The smallest that all regions have, and no more. */
    public static final Capacity DEFAULT = new Capacity(8, Optional.empty(), Optional.empty());

    private static final int SMALLEST = 4;
    private static final int STEP = 8;
    private static final int LARGEST = 512;
    private static final int STEP_ABOVE = 32;
    private static final int LARGEST_OF_ALL = 1024;

    /**
     * Is what may be used within a period.
     *
     * @param rpuHours in RPU hours
     * @param period what they are counted over
     */
    public record Limit(long rpuHours, UsagePeriod period) {
        /** Says it for people, such as «32 RPU hours daily». */
        @Override
        public String toString() {
            return rpuHours + " RPU hours " + period.name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Replaces the base.
     *
     * @param rpu how many RPU
     * @return the new capacity
     * @throws InputException if no workgroup has that many, or it is above the ceiling
     */
    public Capacity of(int rpu) {
        demandStep(rpu);
        ceiling.ifPresent(most -> demandOrder(rpu, most));
        return new Capacity(rpu, ceiling, told);
    }

    /**
     * Replaces the ceiling.
     *
     * @param rpu how many RPU
     * @return the new capacity
     * @throws InputException if no workgroup has that many, or it is below the base
     */
    public Capacity atMost(int rpu) {
        demandStep(rpu);
        demandOrder(base, rpu);
        return new Capacity(base, Optional.of(rpu), told);
    }

    private static void demandStep(int rpu) {
        boolean isStep = rpu == SMALLEST
                || (rpu >= STEP && rpu <= LARGEST && rpu % STEP == 0)
                || (rpu > LARGEST && rpu <= LARGEST_OF_ALL && rpu % STEP_ABOVE == 0);
        if (!isStep) {
            throw new InputException("No workgroup has " + rpu
                    + " RPU: give 4, or 8 to 512 in steps of 8, or (in some regions) to 1024 in steps of 32");
        }
    }

    private static void demandOrder(int base, int most) {
        if (most < base) {
            throw new InputException("A workgroup of " + base + " RPU cannot take at most " + most + ": say capacity("
                    + most + ") too, or atMost(" + base + ") and more");
        }
    }

    /**
     * Replaces the limit of use.
     *
     * @param rpuHours how many RPU hours
     * @param period what they are counted over
     * @return the new capacity
     * @throws InputException if nothing could be run
     */
    public Capacity limitedTo(long rpuHours, UsagePeriod period) {
        if (rpuHours < 1) {
            throw new InputException("A usage limit of " + rpuHours + " RPU hours admits no query; give 1 or more");
        }
        return new Capacity(base, ceiling, Optional.of(new Limit(rpuHours, period)));
    }

    /**
     * Tells what Redshift may scale to.
     *
     * @return in RPU
     */
    public int most() {
        return ceiling.orElse(base);
    }

    /**
     * Tells what may be used within a period.
     *
     * @return the limit
     */
    public Limit limit() {
        return told.orElseGet(() -> new Limit((long) most() * HOURS_A_DAY, UsagePeriod.DAILY));
    }
}

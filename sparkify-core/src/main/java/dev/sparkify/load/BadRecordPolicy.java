package dev.sparkify.load;

import dev.sparkify.error.InputException;
import java.time.Duration;

/** Says what becomes of a load whose source has records that cannot be loaded. */
public sealed interface BadRecordPolicy {
    /** The load is refused as a whole, and every bad record is named. */
    record Fail() implements BadRecordPolicy {}

    /**
     * Bad records go to a table of their own, with file, line, reason and text; all others are loaded.
     *
     * @param most how many of one load may be bad; with more the load is refused
     * @param share how great a part of the records read may be bad, from 0 to 1; with more the load is refused
     * @param keptFor how long rejected records are kept; whole days, older ones are removed by the next load of the source
     */
    record Quarantine(long most, double share, Duration keptFor) implements BadRecordPolicy {
        /** How long rejected records are kept unless it is said: 90 days. */
        public static final Duration DEFAULT_RETENTION = Duration.ofDays(90);

        /**
         * Checks the bounds.
         *
         * @throws InputException if a bound is negative, the share is over 1, or records are kept for less than a day
         */
        public Quarantine {
            if (most < 0 || !(share >= 0 && share <= 1)) {
                throw new InputException("A quarantine takes at most " + most + " records and a share of " + share
                        + ": give a number from 0 on and a share from 0 to 1");
            }
            if (keptFor.compareTo(Duration.ofDays(1)) < 0) {
                throw new InputException("Rejected records are kept for " + keptFor + ": give a day or more");
            }
        }

        /**
         * Refuses the load if there are too many.
         *
         * @param records how many of one load may be bad, 0 or more
         * @return the new policy
         * @throws InputException if it is negative
         */
        public Quarantine upTo(long records) {
            return new Quarantine(records, share, keptFor);
        }

        /**
         * Refuses the load if too great a part is bad.
         *
         * @param part of the records read, from 0 to 1
         * @return the new policy
         * @throws InputException if it is not in that range
         */
        public Quarantine upToShare(double part) {
            return new Quarantine(most, part, keptFor);
        }

        /**
         * Says how long rejected records are kept.
         *
         * @param duration a day or more; parts of a day do not count
         * @return the new policy
         * @throws InputException if it is less than a day
         */
        public Quarantine keptFor(Duration duration) {
            return new Quarantine(most, share, duration);
        }
    }

    /**
     * Returns the policy that refuses the load.
     *
     * @return the policy, which is the default of a source
     */
    static BadRecordPolicy fail() {
        return new Fail();
    }

    /**
     * Returns the policy that sets bad records aside.
     *
     * @return the policy: any number of records, kept for 90 days
     */
    static Quarantine quarantine() {
        return new Quarantine(Long.MAX_VALUE, 1, Quarantine.DEFAULT_RETENTION);
    }
}

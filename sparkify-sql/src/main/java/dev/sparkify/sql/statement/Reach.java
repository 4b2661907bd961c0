package dev.sparkify.sql.statement;

import java.util.Optional;

/**
 * Says how an engine comes to the files of a source.
 *
 * @param extent whether it is told which they are
 * @param region where their bucket is; empty: nobody looked, or it is said elsewhere
 */
public record Reach(Extent extent, Optional<String> region) {
    /** Says whether an engine is told which files are meant. */
    public enum Extent {
        /** It is, where they are known: these are read and no others. */
        LISTED,
        /** It is not: they are all that its location holds as the engine understands it. */
        WHOLE
    }

    /**
     * Returns what holds unless something else is said.
     *
     * @return listed, and no region
     */
    public static Reach listed() {
        return new Reach(Extent.LISTED, Optional.empty());
    }

    /**
     * Says that the location is read as a whole.
     *
     * @return the new value
     */
    public Reach whole() {
        return new Reach(Extent.WHOLE, region);
    }

    /**
     * Says where the bucket is.
     *
     * @param name such as {@code us-west-2}; empty: nobody knows
     * @return the new value
     */
    public Reach in(Optional<String> name) {
        return new Reach(extent, name);
    }
}

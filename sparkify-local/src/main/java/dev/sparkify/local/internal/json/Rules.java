package dev.sparkify.local.internal.json;

import dev.sparkify.load.Format;
import dev.sparkify.spi.Feature;
import java.util.Set;

/**
 * Says by which rules of Redshift values are judged.
 *
 * @param off those that do not hold
 * @param times how the values of TIMESTAMP columns are written
 */
public record Rules(Set<Feature> off, Format.Times times) {
    /** All hold, and times are written out. */
    public static final Rules ALL = new Rules(Set.of(), Format.Times.WRITTEN);

    /** Keeps its own set. */
    public Rules {
        off = Set.copyOf(off);
    }

    boolean hold(Feature rule) {
        return !off.contains(rule);
    }
}

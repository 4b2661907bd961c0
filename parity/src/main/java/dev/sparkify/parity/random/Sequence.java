package dev.sparkify.parity.random;

import dev.sparkify.parity.oracle.Delivery;
import dev.sparkify.schema.StarSchema;
import java.util.ArrayList;
import java.util.List;

/**
 * Is a star and what is loaded into it, one load after the other.
 *
 * @param name tells it from others
 * @param star the star
 * @param loads what each load finds
 */
public record Sequence(String name, StarSchema star, List<List<Delivery>> loads) {
    private static final int FEWEST_LOADS = 2;
    private static final int MOST_LOADS = 4;

    /** Takes copies of the lists. */
    public Sequence {
        loads = loads.stream().map(List::copyOf).toList();
    }

    /**
     * Makes a sequence by chance.
     *
     * @param seed equal seeds give equal sequences
     * @return the sequence
     */
    public static Sequence of(long seed) {
        var chance = new Chance(seed);
        var star = RandomStar.make(chance);
        var files = new RandomFiles(chance);
        var loads = new ArrayList<List<Delivery>>();
        int count = chance.is(80) ? chance.between(FEWEST_LOADS, MOST_LOADS - 1) : MOST_LOADS;
        for (int i = 0; i < count; i++) {
            loads.add(files.load());
        }
        return new Sequence("seed " + seed, star, loads);
    }
}

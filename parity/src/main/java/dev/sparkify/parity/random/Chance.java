package dev.sparkify.parity.random;

import java.util.List;
import java.util.SplittableRandom;

/** Is the source of all chance, made from one number: equal numbers give equal choices. Used by one thread. */
final class Chance {
    private final SplittableRandom random;

    Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Tells whether a thing happens that happens so many times in a hundred. */
    boolean is(int percent) {
        return random.nextInt(100) < percent;
    }

    /** Gives a number from one to another, both included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}

package dev.sparkify.examples.generate;

import java.util.List;

/**
 * Draws numbers that look random and depend on the seed alone.
 *
 * <p>The algorithm is SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, OOPSLA 2014),
 * with integers only, so that no library or processor has a say in the numbers.
 */
final class SplitMix64 {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    SplitMix64(long seed) {
        this.state = seed;
    }

    /** Starts the numbers of one thing among many, such as a song, that shall not depend on the others. */
    static SplitMix64 of(long seed, Stream stream, long number) {
        return new SplitMix64(mix(mix(seed) + stream.name().hashCode()) + mix(number));
    }

    long next() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    long below(long bound) {
        return (next() >>> 1) % bound;
    }

    boolean chance(int perMille) {
        return below(1_000) < perMille;
    }

    <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    <T> void shuffle(List<T> list) {
        for (int last = list.size() - 1; last > 0; last--) {
            var other = below(last + 1);
            list.set(other, list.set(last, list.get(other)));
        }
    }

    private static long mix(long value) {
        var half = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        var most = (half ^ (half >>> 27)) * 0x94D049BB133111EBL;
        return most ^ (most >>> 31);
    }

    /** Names the things that have numbers of their own. */
    enum Stream {
        ARTIST,
        SONG,
        UNLISTED,
        CHART,
        LISTENER,
        TRAFFIC
    }
}

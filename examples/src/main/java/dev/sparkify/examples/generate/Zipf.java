package dev.sparkify.examples.generate;

import java.util.Arrays;

/** Draws ranks so that the one in place r comes up in proportion to 1 / (r + flatness): few are drawn often. */
final class Zipf {
    private static final long SCALE = 1L << 40;

    private final long[] cumulative;

    /** Prepares ranks from 0; the greater the flatness, the smaller the lead of the first. */
    Zipf(int size, int flatness) {
        cumulative = new long[size];
        long sum = 0;
        for (int rank = 0; rank < size; rank++) {
            sum += SCALE / (rank + flatness);
            cumulative[rank] = sum;
        }
    }

    int draw(SplitMix64 random) {
        var point = random.below(cumulative[cumulative.length - 1]);
        var found = Arrays.binarySearch(cumulative, point);
        return found >= 0 ? found + 1 : -found - 1;
    }
}

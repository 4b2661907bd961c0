package dev.sparkify.parity.oracle;

/** Gives numbers, each once. */
final class Numbers {
    private long highest;

    Numbers(long highest) {
        this.highest = highest;
    }

    long next() {
        return ++highest;
    }

    Numbers copy() {
        return new Numbers(highest);
    }
}

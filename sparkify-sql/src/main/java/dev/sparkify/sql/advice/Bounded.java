package dev.sparkify.sql.advice;

/** Computes with numbers of 0 or more that stay at the largest one where the result would exceed it. */
final class Bounded {
    private Bounded() {}

    static long sum(long one, long other) {
        return one > Long.MAX_VALUE - other ? Long.MAX_VALUE : one + other;
    }

    static long product(long one, long other) {
        return other != 0 && one > Long.MAX_VALUE / other ? Long.MAX_VALUE : one * other;
    }
}

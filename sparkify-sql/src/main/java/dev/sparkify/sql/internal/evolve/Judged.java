package dev.sparkify.sql.internal.evolve;

/**
 * Is a difference with what an engine makes of it.
 *
 * @param difference the difference
 * @param verdict how the engine comes over it
 */
record Judged(Difference difference, Verdict verdict) {
    boolean is(Verdict.Means means) {
        return verdict.means() == means;
    }
}

package dev.sparkify.parity.random;

/**
 * Is the first difference between a candidate and the model.
 *
 * @param sequence what was loaded
 * @param candidate who was loaded
 * @param load behind which load, from 1
 * @param what differs
 */
public record Difference(Sequence sequence, String candidate, int load, String what) {
    /**
     * Explains it for people: what differs, the star, all that was loaded.
     *
     * @return several lines
     */
    public String explained() {
        return sequence.name() + ", " + candidate + ", load " + load + ": " + what + "\n\n"
                + Explanation.of(sequence, load);
    }
}

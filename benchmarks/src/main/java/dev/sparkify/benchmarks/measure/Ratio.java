package dev.sparkify.benchmarks.measure;

import java.util.Locale;

/**
 * Says how many times as long a contestant took as another one.
 *
 * @param ofMedians the median of the one over that of the other
 * @param least the least that a single round gave
 * @param greatest the greatest that a single round gave
 */
public record Ratio(double ofMedians, double least, double greatest) {
    /**
     * Writes it with its spread.
     *
     * @return such as {@code 0.85 (0.81–0.93)}
     */
    public String asText() {
        return String.format(Locale.ROOT, "%.2f (%.2f–%.2f)", ofMedians, least, greatest);
    }
}

package dev.sparkify.quality;

import dev.sparkify.mapping.Comparison.Operator;
import dev.sparkify.mapping.Literal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says between which values something must be, themselves included.
 *
 * @param limits at most one of each kind, the least value first
 */
public record Bounds(List<Limit> limits) {
    private static final Comparator<Limit> LEAST_FIRST = Comparator.comparing(Limit::isGreatest);

    /**
     * Is one end.
     *
     * @param operator AT_LEAST or AT_MOST
     * @param value the last value that passes
     */
    public record Limit(Operator operator, Literal value) {
        private boolean isGreatest() {
            return operator == Operator.AT_MOST;
        }

        private String wording() {
            return (isGreatest() ? "at most " : "at least ") + value.visit(new LiteralText());
        }
    }

    /** Takes a copy of the list. */
    public Bounds {
        limits = List.copyOf(limits);
    }

    /**
     * Begins without bounds.
     *
     * @return no bounds
     */
    public static Bounds none() {
        return new Bounds(List.of());
    }

    /**
     * Sets an end, in the place of one of the same kind.
     *
     * @param operator AT_LEAST or AT_MOST
     * @param value the last value that passes
     * @return the new bounds
     */
    public Bounds with(Operator operator, Literal value) {
        var others = limits.stream().filter(limit -> limit.operator() != operator);
        return new Bounds(Stream.concat(others, Stream.of(new Limit(operator, value)))
                .sorted(LEAST_FIRST)
                .toList());
    }

    /**
     * Tells whether no value can pass.
     *
     * @return true if the least value is greater than the greatest
     */
    public boolean areReversed() {
        return limits.size() == 2
                && Magnitude.of(limits.get(0).value())
                        .filter(least -> Magnitude.of(limits.get(1).value())
                                .filter(most -> least.compareTo(most) > 0)
                                .isPresent())
                        .isPresent();
    }

    /**
     * Says it in words.
     *
     * @return such as «at least 1 and at most 5»
     */
    public String wording() {
        return limits.isEmpty()
                ? "within bounds"
                : limits.stream().map(Limit::wording).collect(Collectors.joining(" and "));
    }
}

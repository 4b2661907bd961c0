package dev.sparkify.examples.generate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Draws one of a few choices by their weights. */
final class Weighted<T> {
    private final List<T> tickets;

    private Weighted(List<T> tickets) {
        this.tickets = Collections.unmodifiableList(tickets);
    }

    static <T> Weighted<T> of(int weight, T choice) {
        return new Weighted<>(Collections.nCopies(weight, choice));
    }

    Weighted<T> or(int weight, T choice) {
        var all = new ArrayList<>(tickets);
        all.addAll(Collections.nCopies(weight, choice));
        return new Weighted<>(all);
    }

    T draw(SplitMix64 random) {
        return random.pick(tickets);
    }
}

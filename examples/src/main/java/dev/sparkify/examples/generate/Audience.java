package dev.sparkify.examples.generate;

import dev.sparkify.examples.generate.SplitMix64.Stream;
import java.util.List;
import java.util.stream.IntStream;

/** Gathers all listeners. Some come often; each is in one session at a time. */
final class Audience {
    private static final int EVENTS_PER_LISTENER = 100;
    private static final int FEWEST = 10;
    private static final int MOST = 20_000;

    private final List<Listener> listeners;
    private final Zipf activity;
    private int present;

    Audience(long events, long seed) {
        var size = (int) Math.max(FEWEST, Math.min(MOST, events / EVENTS_PER_LISTENER));
        listeners = IntStream.rangeClosed(1, size)
                .mapToObj(number -> Listener.draw(number, SplitMix64.of(seed, Stream.LISTENER, number)))
                .toList();
        activity = new Zipf(size, size / 10 + 1);
    }

    boolean isComplete() {
        return present == listeners.size();
    }

    /** Finds a listener who is in no session; there must be one. */
    Listener welcome(SplitMix64 random) {
        var place = activity.draw(random);
        while (listeners.get(place).isPresent()) {
            place = (place + 1) % listeners.size();
        }
        present++;
        listeners.get(place).arrive();
        return listeners.get(place);
    }

    void dismiss(Listener listener) {
        listener.leave();
        present--;
    }
}

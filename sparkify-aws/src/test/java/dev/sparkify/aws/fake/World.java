package dev.sparkify.aws.fake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Is what all services share: the account, the region, the time, and what will happen by itself. */
final class World {
    static final String ACCOUNT = "123456789012";
    static final String REGION = "us-west-2";
    /** Small, so that whoever reads only the first page misses something. */
    private static final int PAGE = 2;

    private record Event(Instant at, long number, Runnable happening) implements Comparable<Event> {
        @Override
        public int compareTo(Event other) {
            return at.equals(other.at) ? Long.compare(number, other.number) : at.compareTo(other.at);
        }
    }

    /** Is a part of a list, and how to ask for the next; empty at the end. */
    record Page<T>(List<T> items, String next) {}

    final VirtualTime time = new VirtualTime();
    private final PriorityQueue<Event> coming = new PriorityQueue<>();
    private Optional<Instant> cause = Optional.empty();
    private long numbers;

    /** What happens by itself, happens after what caused it, whenever somebody looks. */
    void after(Duration duration, Runnable happening) {
        coming.add(new Event(cause.orElseGet(time::instant).plus(duration), numbers++, happening));
    }

    /** Lets happen what is due. */
    void settle() {
        while (!coming.isEmpty() && !coming.peek().at().isAfter(time.instant())) {
            var event = coming.remove();
            cause = Optional.of(event.at());
            event.happening().run();
        }
        cause = Optional.empty();
    }

    String nextId(String prefix) {
        return prefix + String.format(Locale.ROOT, "%08x", ++numbers);
    }

    static String arn(String service, String resource) {
        return "arn:aws:" + service + ":" + (service.equals("iam") ? "" : REGION) + ":" + ACCOUNT + ":" + resource;
    }

    static <T> Page<T> page(List<T> all, @Nullable String from) {
        int first = from == null || from.isEmpty() ? 0 : Integer.parseInt(from);
        int end = Math.min(first + PAGE, all.size());
        return new Page<>(new ArrayList<>(all.subList(first, end)), end < all.size() ? String.valueOf(end) : "");
    }
}

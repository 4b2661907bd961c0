package dev.sparkify.local.internal;

import dev.sparkify.load.LoadListener;
import dev.sparkify.load.Source;
import dev.sparkify.local.internal.json.ReadingListener;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Adds up how much of several sources is read. Thread-safe. */
final class BytesRead {
    private final long total;
    private final LoadListener listener;
    private final Map<String, Long> read = new ConcurrentHashMap<>();

    BytesRead(long total, LoadListener listener) {
        this.total = total;
        this.listener = listener;
    }

    ReadingListener of(Source source) {
        return (bytes, all) -> {
            read.merge(source.staging(), bytes, Math::max);
            long sum = read.values().stream().mapToLong(Long::longValue).sum();
            listener.reading(sum, total);
        };
    }
}

package dev.sparkify.local.internal;

import dev.sparkify.load.LoadListener;
import dev.sparkify.load.Source;
import dev.sparkify.local.internal.json.ReadingListener;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/** Adds up how much of several sources is read. Thread-safe. */
final class ReadSoFar {
    private final Sum bytes;
    private final Sum files;

    ReadSoFar(long bytes, long files, LoadListener listener) {
        this.bytes = new Sum(bytes, listener::reading);
        this.files = new Sum(files, listener::files);
    }

    ReadingListener of(Source source) {
        return new ReadingListener() {
            @Override
            public void progress(long read, long all) {
                bytes.add(source.staging(), read);
            }

            @Override
            public void files(int read) {
                files.add(source.staging(), read);
            }
        };
    }

    /** Is what is read of each source; it never goes back, also if a source is read again. */
    private record Sum(long total, BiConsumer<Long, Long> told, Map<String, Long> read) {
        Sum(long total, BiConsumer<Long, Long> told) {
            this(total, told, new ConcurrentHashMap<>());
        }

        void add(String source, long amount) {
            read.merge(source, amount, Math::max);
            told.accept(read.values().stream().mapToLong(Long::longValue).sum(), total);
        }
    }
}

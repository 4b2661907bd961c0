package dev.sparkify.local.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.load.LoadListener;
import dev.sparkify.load.Location;
import dev.sparkify.load.Source;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadSoFarTest {
    private static final int THREADS = 4;
    private static final int CALLS = 5_000;

    @Test
    void losesNothingThatManyThreadsTellAtOnce() throws Exception {
        var bytes = new AtomicLong();
        var files = new AtomicLong();
        var listener = new LoadListener() {
            @Override
            public void reading(long read, long total) {
                bytes.accumulateAndGet(read, Math::max);
                assertThat(read).isLessThanOrEqualTo(total);
            }

            @Override
            public void files(long read, long total) {
                files.accumulateAndGet(read, Math::max);
            }
        };
        var soFar = new ReadSoFar((long) THREADS * CALLS, (long) THREADS * CALLS, listener);
        var begin = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(THREADS);
        try {
            var tasks = IntStream.range(0, THREADS)
                    .mapToObj(thread -> pool.submit(telling(soFar, thread, begin)))
                    .toList();
            begin.countDown();
            for (var task : tasks) {
                task.get();
            }
        } finally {
            pool.shutdown();
        }

        assertThat(List.of(bytes.get(), files.get())).containsOnly((long) THREADS * CALLS);
    }

    /** What is read comes out of order now and then, as from a pass. */
    private static Callable<Boolean> telling(ReadSoFar soFar, int thread, CountDownLatch begin) {
        var told = soFar.of(Source.json("staging_" + thread, Location.of("folder")));
        return () -> {
            begin.await();
            for (int read = 1; read <= CALLS; read++) {
                told.progress(read, CALLS);
                told.progress(read - 1L, CALLS);
                told.files(read);
            }
            return true;
        };
    }
}

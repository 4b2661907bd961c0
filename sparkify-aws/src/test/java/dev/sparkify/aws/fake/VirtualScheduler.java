package dev.sparkify.aws.fake;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs what is scheduled at once, in the thread that schedules, in the order of the times, which the clock then shows. What tasks
 * schedule runs after them. An {@link Error} reaches whoever scheduled: it is the end of the process.
 */
public final class VirtualScheduler extends AbstractExecutorService implements ScheduledExecutorService {
    private final VirtualTime time;
    private final PriorityQueue<Task<?>> due = new PriorityQueue<>();
    private boolean isRunning;
    private boolean isShut;
    private long tasks;

    public VirtualScheduler(VirtualTime time) {
        this.time = time;
    }

    private final class Task<V extends @Nullable Object> extends FutureTask<V> implements ScheduledFuture<V> {
        private final Instant at;
        private final long number = tasks++;
        private @Nullable Error end;

        Task(Callable<V> work, Instant at) {
            super(work);
            this.at = at;
        }

        @Override
        protected void setException(Throwable failure) {
            if (failure instanceof Error error) {
                end = error;
            }
            super.setException(failure);
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(Duration.between(time.instant(), at));
        }

        @Override
        public int compareTo(Delayed other) {
            return ORDER.compare(this, (Task<?>) other);
        }
    }

    private static final Comparator<Task<?>> ORDER =
            Comparator.<Task<?>, Instant>comparing(task -> task.at).thenComparing(task -> task.number);

    @Override
    public <V extends @Nullable Object> ScheduledFuture<V> schedule(Callable<V> work, long delay, TimeUnit unit) {
        var task = new Task<>(work, time.instant().plus(Duration.of(delay, unit.toChronoUnit())));
        due.add(task);
        if (!isRunning) {
            isRunning = true;
            try {
                runAll();
            } finally {
                isRunning = false;
                due.clear();
            }
        }
        return task;
    }

    private void runAll() {
        while (!due.isEmpty()) {
            var task = due.remove();
            if (!task.isCancelled()) {
                time.passUntil(task.at);
                task.run();
                if (task.end != null) {
                    throw task.end;
                }
            }
        }
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable work, long delay, TimeUnit unit) {
        return schedule(Executors.callable(work), delay, unit);
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable work, long first, long period, TimeUnit unit) {
        throw new UnsupportedOperationException("VirtualScheduler.scheduleAtFixedRate");
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable work, long first, long delay, TimeUnit unit) {
        throw new UnsupportedOperationException("VirtualScheduler.scheduleWithFixedDelay");
    }

    @Override
    public void execute(Runnable work) {
        var unused = schedule(work, 0, TimeUnit.NANOSECONDS);
    }

    @Override
    public void shutdown() {
        isShut = true;
    }

    @Override
    public List<Runnable> shutdownNow() {
        shutdown();
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        return isShut;
    }

    @Override
    public boolean isTerminated() {
        return isShut;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return isShut;
    }
}

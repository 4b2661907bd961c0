package dev.sparkify.parity.standin.data;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Runs what is due a hundred times sooner: a stand-in answers sooner than Redshift. Thread-safe. */
public final class HastyScheduler extends ScheduledThreadPoolExecutor {
    private static final int TIMES = 100;

    /** Begins with one thread. */
    public HastyScheduler() {
        super(1);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
        return super.schedule(task, unit.toMicros(delay) / TIMES, TimeUnit.MICROSECONDS);
    }
}

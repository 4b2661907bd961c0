package dev.sparkify.aws.internal;

import dev.sparkify.error.RetryableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Does work on several threads, all or nothing: after the first failure nothing more is begun. Used by one thread. */
final class ParallelWork implements AutoCloseable {
    private static final int THREADS = 4;

    private final Executor executor;
    private final Optional<ExecutorService> own;
    private final AtomicReference<@Nullable RuntimeException> failed = new AtomicReference<>();

    private ParallelWork(Executor executor, Optional<ExecutorService> own) {
        this.executor = executor;
        this.own = own;
    }

    static ParallelWork on(Optional<Executor> executor) {
        if (executor.isPresent()) {
            return new ParallelWork(executor.get(), Optional.empty());
        }
        var own = Executors.newFixedThreadPool(THREADS, work -> {
            var thread = new Thread(work, "sparkify-staging");
            thread.setDaemon(true);
            return thread;
        });
        return new ParallelWork(own, Optional.of(own));
    }

    boolean isGivenUp() {
        return failed.get() != null;
    }

    /** Returns once all is done, or nothing is going on any more; throws the first failure. */
    <T> List<T> all(List<Supplier<T>> tasks) {
        if (Thread.currentThread().isInterrupted()) {
            interrupted(new InterruptedException());
        }
        var begun = new ArrayList<CompletableFuture<T>>();
        try {
            tasks.forEach(task -> begun.add(CompletableFuture.supplyAsync(() -> done(task), executor)));
        } catch (RuntimeException rejected) {
            failed.compareAndSet(null, rejected);
        }
        var results = new ArrayList<T>();
        begun.forEach(future -> result(future).ifPresent(results::add));
        var failure = failed.get();
        if (failure != null) {
            throw failure;
        }
        return results;
    }

    private <T> T done(Supplier<T> task) {
        if (isGivenUp()) {
            throw new CancellationException("Another task failed");
        }
        try {
            return task.get();
        } catch (RuntimeException failure) {
            failed.compareAndSet(null, failure);
            throw failure;
        }
    }

    private <T> Optional<T> result(CompletableFuture<T> future) {
        boolean isInterrupted = false;
        try {
            while (true) {
                try {
                    return Optional.of(future.get());
                } catch (InterruptedException interrupted) {
                    isInterrupted = true;
                    interrupted(interrupted);
                } catch (ExecutionException failure) {
                    failed.compareAndSet(null, unexpected(failure));
                    return Optional.empty();
                }
            }
        } finally {
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void interrupted(InterruptedException interruption) {
        failed.compareAndSet(
                null, new RetryableException("The staging was interrupted; stage again to go on", interruption));
    }

    private static RuntimeException unexpected(ExecutionException failure) {
        return failure.getCause() instanceof RuntimeException known
                ? known
                : new IllegalStateException("The staging broke down", failure.getCause());
    }

    @Override
    public void close() {
        own.ifPresent(ExecutorService::shutdown);
    }
}

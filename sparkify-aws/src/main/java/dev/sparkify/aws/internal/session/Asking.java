package dev.sparkify.aws.internal.session;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.waiters.AsyncWaiter;
import software.amazon.awssdk.core.waiters.WaiterAcceptor;
import software.amazon.awssdk.core.waiters.WaiterResponse;
import software.amazon.awssdk.retries.api.BackoffStrategy;

/**
 * Asks AWS until an answer is final, by the SDK's waiter; a question that fails for the moment is asked again. Thread-safe.
 *
 * @param scheduler where the next question is asked
 */
record Asking(ScheduledExecutorService scheduler) {
    private static final Duration GLANCE = Duration.ofSeconds(1);

    /**
     * Says how often it is asked.
     *
     * @param first the first pause; each is twice as long as the one before
     * @param longest the longest pause
     * @param failures how many questions in a row may fail for the moment
     */
    record Pace(Duration first, Duration longest, int failures) {}

    /**
     * Asks until the answer is final.
     *
     * @param pace how often
     * @param most how long in all; empty: without end
     * @param isFinal tells the last answer
     * @param question is asked by the calling thread first, then by the scheduler
     * @return the last answer; empty if the time is over
     * @throws InterruptedException if the calling thread is interrupted; nothing is asked any more then
     */
    <T> Optional<T> until(
            Class<T> type, Pace pace, Optional<Duration> most, Predicate<? super T> isFinal, Supplier<T> question)
            throws InterruptedException {
        var asked = new Asked<>(question, pace.failures());
        var waiter = AsyncWaiter.<T>builder(type)
                .scheduledExecutorService(scheduler)
                .addAcceptor(WaiterAcceptor.<T>successOnResponseAcceptor(isFinal::test))
                .addAcceptor(WaiterAcceptor.<T>retryOnResponseAcceptor(answer -> true))
                .addAcceptor(WaiterAcceptor.<T>retryOnExceptionAcceptor(failure -> asked.mayPass()))
                .overrideConfiguration(told -> told.maxAttempts(Integer.MAX_VALUE)
                        .waitTimeout(most.orElse(null))
                        .backoffStrategyV2(BackoffStrategy.exponentialDelayWithoutJitter(pace.first(), pace.longest())))
                .build();
        try {
            return answer(waiter.runAsync(asked::ask)).or(asked::failed);
        } finally {
            asked.isOver = true;
        }
    }

    /** Looks up now and then, since a scheduler that is shut down never asks again. */
    private <T> Optional<T> answer(CompletableFuture<WaiterResponse<T>> asked) throws InterruptedException {
        while (true) {
            try {
                return asked.get(GLANCE.toMillis(), TimeUnit.MILLISECONDS)
                        .matched()
                        .response();
            } catch (ExecutionException over) {
                return Optional.empty();
            } catch (TimeoutException notYet) {
                if (scheduler.isShutdown()) {
                    throw new IllegalStateException("The warehouse was closed while Redshift was asked", notYet);
                }
            }
        }
    }

    /** Is a question, and how it failed the last time. */
    private static final class Asked<T> {
        private final Supplier<T> question;
        private final int mostFailures;
        private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
        private volatile int failures;
        private volatile boolean isOver;

        Asked(Supplier<T> question, int mostFailures) {
            this.question = question;
            this.mostFailures = mostFailures;
        }

        CompletableFuture<T> ask() {
            if (isOver) {
                return CompletableFuture.failedFuture(new CancellationException("Nobody waits any more"));
            }
            try {
                var answer = question.get();
                failure.set(null);
                failures = 0;
                return CompletableFuture.completedFuture(answer);
            } catch (RuntimeException failed) {
                failure.set(failed);
                return CompletableFuture.failedFuture(failed);
            }
        }

        /** One question is asked at a time. */
        @SuppressWarnings("NonAtomicVolatileUpdate")
        boolean mayPass() {
            var failed = failure.get();
            failures++;
            return failed != null && failures <= mostFailures && DataApiFailure.mayPass(failed);
        }

        Optional<T> failed() {
            var failed = failure.get();
            if (failed != null) {
                throw failed;
            }
            return Optional.empty();
        }
    }
}

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
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.waiters.AsyncWaiter;
import software.amazon.awssdk.core.waiters.WaiterAcceptor;
import software.amazon.awssdk.core.waiters.WaiterResponse;
import software.amazon.awssdk.retries.api.BackoffStrategy;

/**
 * Asks the Data API until an answer is final, by the SDK's waiter; a question that fails for the moment is asked again. It is for
 * what takes milliseconds to hours, within a load: launches, which take minutes and can be resumed, wait by themselves.
 * Thread-safe.
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
     * @throws RuntimeException what a question threw, or an {@link Error}, on whatever thread, that asking again cannot mend
     * @throws InterruptedException if the calling thread is interrupted; nothing is asked any more then
     */
    <T> Optional<T> until(
            Class<T> type, Pace pace, Optional<Duration> most, Predicate<? super T> isFinal, Supplier<T> question)
            throws InterruptedException {
        var asked = new Asked<T>(question, isFinal, pace.failures());
        var waiter = AsyncWaiter.<T>builder(type)
                .scheduledExecutorService(scheduler)
                .addAcceptor(WaiterAcceptor.<T>successOnResponseAcceptor(answer -> asked.isAnswered))
                .addAcceptor(WaiterAcceptor.<T>retryOnResponseAcceptor(answer -> true))
                .addAcceptor(WaiterAcceptor.<T>retryOnExceptionAcceptor(failure -> asked.mayPass()))
                .overrideConfiguration(told -> told.maxAttempts(Integer.MAX_VALUE)
                        .waitTimeout(most.orElse(null))
                        .backoffStrategyV2(BackoffStrategy.exponentialDelayWithoutJitter(pace.first(), pace.longest())))
                .build();
        try {
            return answer(waiter.runAsync(asked::ask), asked);
        } finally {
            asked.isOver = true;
        }
    }

    /** Looks up now and then, since a scheduler that is shut down never asks again. */
    private <T> Optional<T> answer(CompletableFuture<WaiterResponse<T>> answer, Asked<T> asked)
            throws InterruptedException {
        while (true) {
            try {
                return answer.get(GLANCE.toMillis(), TimeUnit.MILLISECONDS)
                        .matched()
                        .response();
            } catch (ExecutionException over) {
                asked.throwFailure();
                return timeOver(over);
            } catch (TimeoutException notYet) {
                if (scheduler.isShutdown()) {
                    throw new IllegalStateException("The warehouse was closed while Redshift was asked", notYet);
                }
            }
        }
    }

    /** Nothing failed that was asked, so the waiter ended by itself: by the time, or by a failure of its own, which has a cause. */
    private static <T> Optional<T> timeOver(ExecutionException over) {
        if (over.getCause() instanceof SdkException ended && ended.getCause() == null) {
            return Optional.empty();
        }
        throw new IllegalStateException(
                "Redshift is asked no more, though its answer was not final; the warehouse may have been closed", over);
    }

    /** Is a question, and how it failed the last time: an {@link Error}, too, must reach whoever waits. */
    private static final class Asked<T> {
        private final Supplier<T> question;
        private final Predicate<? super T> isFinal;
        private final int mostFailures;
        private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        private volatile boolean isAnswered;
        private volatile int failures;
        private volatile boolean isOver;

        Asked(Supplier<T> question, Predicate<? super T> isFinal, int mostFailures) {
            this.question = question;
            this.isFinal = isFinal;
            this.mostFailures = mostFailures;
        }

        CompletableFuture<T> ask() {
            if (isOver) {
                return CompletableFuture.failedFuture(new CancellationException("Nobody waits any more"));
            }
            try {
                var answer = question.get();
                isAnswered = isFinal.test(answer);
                failure.set(null);
                failures = 0;
                return CompletableFuture.completedFuture(answer);
            } catch (RuntimeException | Error failed) {
                failure.set(failed);
                return CompletableFuture.failedFuture(failed);
            }
        }

        /** One question is asked at a time. */
        @SuppressWarnings("NonAtomicVolatileUpdate")
        boolean mayPass() {
            failures++;
            return failure.get() instanceof RuntimeException failed
                    && failures <= mostFailures
                    && DataApiFailure.mayPass(failed);
        }

        void throwFailure() {
            var failed = failure.get();
            if (failed instanceof Error end) {
                throw end;
            } else if (failed instanceof RuntimeException told) {
                throw told;
            }
        }
    }
}

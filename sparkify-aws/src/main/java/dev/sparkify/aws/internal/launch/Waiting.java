package dev.sparkify.aws.internal.launch;

import dev.sparkify.error.SparkifyException;
import dev.sparkify.error.UnknownOutcomeException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.waiters.AsyncWaiter;
import software.amazon.awssdk.core.waiters.WaiterAcceptor;

/**
 * Waits for AWS: looks at once, then each interval, until there is an answer or time is out. Only here do launches wait. A look
 * that is throttled, gets no answer, or names what was just made and cannot be seen yet is repeated, within bounds. Looks run one after
 * another, the first in the calling thread, the others on the scheduler, so none may wait by itself. Thread-safe.
 *
 * <p>The SDK's own waiters for clusters are not used: they spin on a cluster that is not there, is paused or is broken.
 *
 * @param scheduler never shut down
 * @param interval from one look to the next
 * @param timeout how long looks go on
 */
public record Waiting(ScheduledExecutorService scheduler, Duration interval, Duration timeout) {
    /** How long it may take until what was made is seen everywhere, generously. */
    private static final Duration SEEN = Duration.ofMinutes(2);
    /** From one look to the next meanwhile: IAM takes seconds, and all else waits for it. */
    private static final Duration SOON = Duration.ofSeconds(2);
    /** The SDK itself asks several times before it gives up. */
    private static final int MOST_LOST = 3;

    private static final Duration GLANCE = Duration.ofSeconds(1);

    /**
     * Waits until a look finds something.
     *
     * @param look empty: not yet; what it throws of the SDK is judged, all else ends the waiting
     * @param late says what a time-out means, given the last failure
     * @param <T> the kind of answer
     * @return what was found
     * @throws SdkException as the look throws it, if repeating is of no use
     * @throws UnknownOutcomeException if the thread was interrupted, which it stays
     */
    public <T> T until(
            Supplier<Optional<T>> look, Function<? super Optional<SdkException>, ? extends SparkifyException> late) {
        var looks = new Looks<>(look, interval, timeout);
        var answer = waiter(looks).runAsync(looks::next);
        try {
            ended(answer);
            return looks.found();
        } catch (InterruptedException interrupted) {
            looks.stop();
            Thread.currentThread().interrupt();
            throw new UnknownOutcomeException(
                    "Interrupted while waiting for AWS, which goes on by itself: call again, which looks first, or remove"
                            + " all with tearDown() (`./sparkify tear-down`)",
                    interrupted);
        } catch (ExecutionException ended) {
            looks.rethrowError();
            throw looks.failure().orElseGet(() -> scheduler.isShutdown() ? shutDown(ended) : late.apply(looks.last()));
        }
    }

    /** Looks up now and then, since a scheduler that is shut down never looks again. */
    private void ended(CompletableFuture<?> answer) throws InterruptedException, ExecutionException {
        while (true) {
            try {
                answer.get(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException notYet) {
                if (scheduler.isShutdown()) {
                    throw shutDown(notYet);
                }
            }
        }
    }

    private static IllegalStateException shutDown(Exception cause) {
        return new IllegalStateException("The scheduler was shut down while AWS was waited for", cause);
    }

    /**
     * Calls what gives an answer at once, again if it is throttled or gets none.
     *
     * @param call changes nothing, or nothing more when repeated
     * @param late says what a time-out means, given the last failure
     * @param <T> the kind of answer
     * @return the answer
     * @throws SdkException as the call throws it, if repeating is of no use
     */
    public <T> T answer(Supplier<T> call, Function<? super Optional<SdkException>, ? extends SparkifyException> late) {
        return until(() -> Optional.of(call.get()), late);
    }

    /** Lets one interval pass, so that work may be repeated in the calling thread. */
    public void pass() {
        var isPast = new AtomicBoolean();
        until(
                () -> isPast.getAndSet(true) ? Optional.of(isPast) : Optional.empty(),
                last -> new UnknownOutcomeException("The time is out", null));
    }

    private AsyncWaiter<Boolean> waiter(Looks<?> looks) {
        return AsyncWaiter.builder(Boolean.class)
                .scheduledExecutorService(scheduler)
                .overrideConfiguration(configuration ->
                        configuration.maxAttempts(Integer.MAX_VALUE).backoffStrategyV2(attempt -> looks.pause()))
                .addAcceptor(WaiterAcceptor.successOnResponseAcceptor(found -> found))
                .addAcceptor(WaiterAcceptor.retryOnResponseAcceptor(found -> !found && looks.isInTime()))
                .addAcceptor(WaiterAcceptor.retryOnExceptionAcceptor(looks::isWorthAnother))
                .build();
    }

    /** Is the looks of one wait; used by one thread after the other. */
    private static final class Looks<T> {
        private final Supplier<Optional<T>> look;
        private final Duration interval;
        private final Duration timeout;
        private final Duration soon;
        private Duration waited = Duration.ZERO;
        private Duration pause;
        private Optional<T> found = Optional.empty();
        private Optional<SdkException> last = Optional.empty();
        private Optional<RuntimeException> failure = Optional.empty();
        private Optional<Error> error = Optional.empty();
        private int lost;
        private Duration unseen = Duration.ZERO;
        private volatile boolean isStopped;

        Looks(Supplier<Optional<T>> look, Duration interval, Duration timeout) {
            this.look = look;
            this.interval = interval;
            this.timeout = timeout;
            this.soon = SOON.compareTo(interval) < 0 ? SOON : interval;
            this.pause = interval;
        }

        Duration pause() {
            waited = waited.plus(pause);
            return pause;
        }

        /** Looks at least twice. */
        boolean isInTime() {
            return waited.isZero() || waited.plus(pause).compareTo(timeout) <= 0;
        }

        CompletableFuture<Boolean> next() {
            try {
                pause = interval;
                found = isStopped ? Optional.empty() : look.get();
                lost = 0;
                return isStopped
                        ? CompletableFuture.failedFuture(new InterruptedException())
                        : CompletableFuture.completedFuture(found.isPresent());
            } catch (RuntimeException thrown) {
                failure = Optional.of(thrown);
                return CompletableFuture.failedFuture(thrown);
            } catch (Error fatal) {
                error = Optional.of(fatal);
                return CompletableFuture.failedFuture(fatal);
            }
        }

        void rethrowError() {
            error.ifPresent(fatal -> {
                throw fatal;
            });
        }

        boolean isWorthAnother(Throwable thrown) {
            boolean isWorth = thrown instanceof SdkException of && !isStopped && isPassing(of);
            if (isWorth) {
                last = failure.map(SdkException.class::cast);
                failure = Optional.empty();
            }
            return isWorth && isInTime();
        }

        private boolean isPassing(SdkException thrown) {
            return switch (LaunchFailure.meaning(thrown)) {
                case THROTTLED, BUSY, EXISTS -> true;
                case LOST -> ++lost < MOST_LOST;
                case ROLE_UNSEEN, GONE -> isSeenSoon();
                case DENIED, UNKNOWN_CALLER, NO_CAPACITY, INTERRUPTED, WRONG -> false;
            };
        }

        private boolean isSeenSoon() {
            pause = soon;
            unseen = unseen.plus(soon);
            return unseen.compareTo(SEEN) <= 0;
        }

        void stop() {
            isStopped = true;
        }

        T found() {
            return found.orElseThrow();
        }

        Optional<SdkException> last() {
            return last;
        }

        Optional<RuntimeException> failure() {
            return failure;
        }
    }
}

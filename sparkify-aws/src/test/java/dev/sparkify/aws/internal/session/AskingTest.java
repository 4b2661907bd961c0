package dev.sparkify.aws.internal.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AskingTest {
    private static final Asking.Pace PACE = new Asking.Pace(Duration.ofMillis(1), Duration.ofMillis(5), 3);

    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger asked = new AtomicInteger();

    @AfterEach
    void stop() {
        scheduler.shutdownNow();
    }

    private Optional<Integer> until(Predicate<Integer> isFinal, Supplier<Integer> question) throws Exception {
        return new Asking(scheduler).until(Integer.class, PACE, Optional.of(Duration.ofSeconds(20)), isFinal, question);
    }

    /** The second question is that of the scheduler's thread. */
    private int secondly(Supplier<RuntimeException> failure) {
        if (asked.incrementAndGet() == 2) {
            throw failure.get();
        }
        return asked.get();
    }

    @Test
    void handsErrorsOfTheSchedulersThreadToWhoeverWaits() {
        var end = new OutOfMemoryError("planted");

        assertThatThrownBy(() -> until(
                        answer -> false,
                        () -> secondly(() -> {
                            throw end;
                        })))
                .isSameAs(end);
        assertThat(asked).hasValue(2);
    }

    @Test
    void handsErrorsOfTheCallingThreadToIt() {
        assertThatThrownBy(() -> until(answer -> true, () -> {
                    throw new NoClassDefFoundError("planted");
                }))
                .isInstanceOf(NoClassDefFoundError.class)
                .hasMessage("planted");
    }

    @Test
    void handsOnWhatBreaksTheJudgementOfAnAnswer() {
        assertThatThrownBy(() -> until(
                        answer -> {
                            if (answer == 2) {
                                throw new AssertionError("planted");
                            }
                            return false;
                        },
                        asked::incrementAndGet))
                .isInstanceOf(AssertionError.class)
                .hasMessage("planted");
    }

    @Test
    void asksAgainWhatMayPass() throws Exception {
        assertThat(until(answer -> answer == 3, () -> secondly(SmallDataApi::unheard)))
                .contains(3);
    }

    @Test
    void asksNoMoreWhatNeverPasses() {
        assertThatThrownBy(() -> until(answer -> false, () -> {
                    asked.incrementAndGet();
                    throw SmallDataApi.unheard();
                }))
                .hasMessage("Unable to execute HTTP request");
        assertThat(asked).hasValue(PACE.failures() + 1);
    }

    @Test
    void givesNothingWhenTheTimeIsOver() throws Exception {
        assertThat(new Asking(scheduler)
                        .until(
                                Integer.class,
                                PACE,
                                Optional.of(Duration.ofMillis(50)),
                                answer -> false,
                                asked::incrementAndGet))
                .isEmpty();
    }

    @Test
    void endsWithItsScheduler() throws Exception {
        assertThatThrownBy(() -> until(answer -> false, () -> {
                    scheduler.shutdown();
                    return 0;
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Redshift is asked no more, though its answer was not final; the warehouse may have been"
                        + " closed");
        assertThat(scheduler.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }
}

package dev.sparkify.aws.internal.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.RetryableException;
import dev.sparkify.error.SparkifyException;
import dev.sparkify.error.UnknownOutcomeException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkException;

class WaitingTest {
    private static SparkifyException late(Optional<SdkException> last) {
        return new RetryableException("late: " + last.map(Throwable::getMessage).orElse("nothing"), null);
    }

    private final VirtualScheduler scheduler = new VirtualScheduler();
    private final Waiting waiting = new Waiting(scheduler, Duration.ofSeconds(15), Duration.ofMinutes(30));
    private final AtomicInteger looks = new AtomicInteger();

    private Supplier<Optional<String>> at(int look) {
        return () -> looks.incrementAndGet() < look ? Optional.empty() : Optional.of("there");
    }

    private Supplier<Optional<String>> failing(int times, Supplier<SdkException> failure) {
        return () -> {
            if (looks.incrementAndGet() <= times) {
                throw failure.get();
            }
            return Optional.of("there");
        };
    }

    @Test
    void findsWhatIsThereWithoutWaiting() {
        assertThat(waiting.until(at(1), WaitingTest::late)).isEqualTo("there");
        assertThat(scheduler.passed()).isZero();
    }

    /** The SDK's waiter ends with neither answer nor failure. */
    @Test
    void doesNotWaitForAThreadThatBroke() {
        var real = Executors.newSingleThreadScheduledExecutor();
        var hasty = new Waiting(real, Duration.ofMillis(1), Duration.ofMinutes(1));

        assertThatThrownBy(() -> hasty.until(
                        () -> {
                            if (looks.incrementAndGet() > 1) {
                                throw new AssertionError("broken");
                            }
                            return Optional.empty();
                        },
                        WaitingTest::late))
                .isInstanceOf(AssertionError.class)
                .hasMessage("broken");
        assertThatThrownBy(() -> hasty.until(
                        () -> {
                            real.shutdownNow();
                            return Optional.empty();
                        },
                        WaitingTest::late))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The scheduler was shut down while AWS was waited for");
    }

    @Test
    void looksOnceAnInterval() {
        assertThat(waiting.until(at(5), WaitingTest::late)).isEqualTo("there");
        assertThat(scheduler.passed()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void looksUntilTheTimeIsOut() {
        assertThatThrownBy(() -> waiting.until(at(1000), WaitingTest::late))
                .isInstanceOf(RetryableException.class)
                .hasMessage("late: nothing");
        assertThat(scheduler.passed()).isEqualTo(Duration.ofMinutes(30));
        assertThat(looks).hasValue(121);
    }

    @Test
    void looksTwiceAtLeast() {
        var hasty = new Waiting(scheduler, Duration.ofSeconds(15), Duration.ofSeconds(1));

        assertThat(hasty.until(at(2), WaitingTest::late)).isEqualTo("there");
    }

    @Test
    void repeatsWhatIsThrottled() {
        assertThat(waiting.answer(() -> failing(50, Refusals::throttled).get(), WaitingTest::late))
                .hasValue("there");
    }

    @Test
    void saysWhatFailedLastWhenTheTimeIsOut() {
        assertThatThrownBy(() -> waiting.until(failing(1000, Refusals::throttled), WaitingTest::late))
                .hasMessageStartingWith("late: Rate exceeded");
    }

    @Test
    void bearsTwoLostAnswersInARow() {
        assertThat(waiting.until(failing(2, Refusals::lost), WaitingTest::late)).isEqualTo("there");
    }

    @Test
    void endsAtTheThirdLostAnswer() {
        assertThatThrownBy(() -> waiting.until(failing(3, Refusals::lost), WaitingTest::late))
                .isInstanceOf(SdkException.class)
                .hasMessageStartingWith("Unable to execute HTTP request");
    }

    @Test
    void countsOnlyLostAnswersInARow() {
        Supplier<Optional<String>> look = () -> {
            if (looks.incrementAndGet() % 2 == 1 && looks.get() < 20) {
                throw Refusals.lost();
            }
            return looks.get() < 20 ? Optional.empty() : Optional.of("there");
        };

        assertThat(waiting.until(look, WaitingTest::late)).isEqualTo("there");
    }

    @Test
    void waitsTwoMinutesForARoleToBeSeen() {
        Supplier<SdkException> unseen =
                () -> Refusals.refusal("InvalidParameterValue", 400, "The IAM role is not valid");

        assertThat(waiting.until(failing(60, unseen), WaitingTest::late)).isEqualTo("there");
        assertThat(scheduler.passed()).isEqualTo(Duration.ofMinutes(2));
        looks.set(0);
        assertThatThrownBy(() -> waiting.until(failing(61, unseen), WaitingTest::late))
                .hasMessageStartingWith("The IAM role");
    }

    @Test
    void endsAtOnceWhereRepeatingIsOfNoUse() {
        assertThatThrownBy(() -> waiting.until(failing(1, Refusals::wrong), WaitingTest::late))
                .isInstanceOf(SdkException.class)
                .hasMessageStartingWith("Node type unknown");
        assertThatThrownBy(() -> waiting.until(
                        () -> {
                            throw new IllegalStateException("a listener failed");
                        },
                        WaitingTest::late))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a listener failed");
        assertThat(scheduler.passed()).isZero();
    }

    @Test
    void letsAnIntervalPass() {
        waiting.pass();

        assertThat(scheduler.passed()).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void endsWhenItsThreadIsInterruptedAndLeavesItSo() {
        scheduler.halt();
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> waiting.until(at(2), WaitingTest::late))
                .isInstanceOf(UnknownOutcomeException.class)
                .hasMessage(
                        "Interrupted while waiting for AWS, which goes on by itself: call again, which looks first, or"
                                + " remove all with tearDown() (`./sparkify tear-down`)");
        assertThat(Thread.interrupted()).isTrue();
    }
}

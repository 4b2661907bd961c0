package dev.sparkify.aws.internal.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.aws.Database;
import dev.sparkify.aws.internal.session.SmallDataApi.Moment;
import dev.sparkify.sql.dialect.Dialect;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.services.redshiftdata.model.RedshiftDataException;
import software.amazon.awssdk.services.redshiftdata.model.ValidationException;

/** Whatever becomes of a call, no statement runs on that nobody knows of. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DataApiSessionTest {
    private static final String SLOW = "insert into slow select 1";
    private static final String QUICK = "insert into quick select 1";

    /** Pauses are a hundred times as short. */
    private final ScheduledThreadPoolExecutor scheduler = new ScheduledThreadPoolExecutor(1) {
        @Override
        public java.util.concurrent.ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
            return super.schedule(task, unit.toMicros(delay) / 100, TimeUnit.MICROSECONDS);
        }
    };

    private final SmallDataApi api = new SmallDataApi();
    private final DataApiSession session = new DataApiSession(
            new DataApi(api, new Asking(scheduler)),
            Database.cluster("dwh").named("sales"),
            Dialect.redshift(),
            Duration.ofMillis(10),
            Optional.empty(),
            id -> {});

    @AfterEach
    void stop() {
        scheduler.shutdownNow();
        Thread.interrupted();
    }

    private void next(int times, Consumer<Moment> disturbance) {
        IntStream.range(0, times).forEach(i -> api.next(disturbance));
    }

    private static Consumer<Moment> answerLostAndInterrupted(Thread whom) {
        return moment -> {
            if (moment == Moment.ANSWERED) {
                whom.interrupt();
                throw SmallDataApi.unheard();
            }
        };
    }

    @Test
    void cancelsWhatWasHandedInWhenTheThreadIsInterrupted() {
        api.next(answerLostAndInterrupted(Thread.currentThread()));

        assertThatThrownBy(() -> session.run(SLOW))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        failure -> assertThat(failure.getSQLState()).isEqualTo(DataApiFailure.CANCELLED))
                .hasMessage("The thread was interrupted while Redshift worked");
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
        assertThat(api.ended()).containsExactly(SLOW + " ABORTED");
    }

    @Test
    void cancelsWhatTheSdkBrokeOff() {
        api.next(moment -> {
            if (moment == Moment.ANSWERED) {
                Thread.currentThread().interrupt();
                throw AbortedException.create("Thread was interrupted");
            }
        });

        assertThatThrownBy(() -> session.run(SLOW))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        failure -> assertThat(failure.getSQLState()).isEqualTo(DataApiFailure.CANCELLED))
                .hasMessage("The Data API: Thread was interrupted");
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
        assertThat(api.ended()).containsExactly(SLOW + " ABORTED");
    }

    /** Whoever repeats it would do it twice. */
    @Test
    void saysNotCancelledOfWhatWasDone() {
        api.next(answerLostAndInterrupted(Thread.currentThread()));

        assertThatThrownBy(() -> session.run(QUICK))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        failure -> assertThat(failure.getSQLState()).isEqualTo(DataApiFailure.LOST));
        assertThat(api.ended()).containsExactly(QUICK + " FINISHED");
    }

    @Test
    void cancelsWhatNobodyAnsweredFor() {
        next(9, SmallDataApi.answerLost());

        assertThatThrownBy(() -> session.run(SLOW))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        failure -> assertThat(failure.getSQLState()).isEqualTo(DataApiFailure.LOST))
                .hasMessage("The Data API: Unable to execute HTTP request");
        assertThat(api.ended()).containsExactly(SLOW + " ABORTED");
    }

    @Test
    void knowsWhatIsDoneWhenItIsHeardAgain() throws SQLException {
        next(9, SmallDataApi.answerLost());

        assertThat(session.run(QUICK)).isEqualTo(1);
        assertThat(api.ended()).containsExactly(QUICK + " FINISHED");
    }

    @Test
    void cancelsWhatNobodyTellsTheEndOf() {
        api.next(moment -> {});
        next(31, moment -> {
            throw SmallDataApi.unheard();
        });

        assertThatThrownBy(() -> session.run(SLOW)).hasMessage("The Data API: Unable to execute HTTP request");
        assertThat(api.ended()).containsExactly(SLOW + " ABORTED");
    }

    @Test
    void leavesWhatIsNeverHeardAgain() {
        next(1000, moment -> {
            throw SmallDataApi.unheard();
        });

        assertThatThrownBy(() -> session.run(SLOW)).hasMessage("The Data API: Unable to execute HTTP request");
        assertThat(api.calls).hasSize(18);
    }

    @Test
    void handsInOnceWhatIsRefused() {
        api.next(moment -> {
            throw ValidationException.builder().message("no").statusCode(400).build();
        });

        assertThatThrownBy(() -> session.run(SLOW)).hasMessageStartingWith("The Data API: no");
        assertThat(api.calls).containsExactly("execute");
    }

    @Test
    void looksForWhatWasRefusedAfterAnAnswerWasLost() {
        api.next(SmallDataApi.answerLost()).next(moment -> {
            throw RedshiftDataException.builder()
                    .message("no more")
                    .statusCode(400)
                    .build();
        });

        assertThatThrownBy(() -> session.run(SLOW)).hasMessageStartingWith("The Data API: no more");
        assertThat(api.ended()).containsExactly(SLOW + " ABORTED");
    }

    @Test
    void handsNothingInForAnInterruptedThread() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> session.run(SLOW)).hasMessage("The thread was interrupted while Redshift worked");
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
        assertThat(api.calls).isEmpty();
    }

    @Test
    void cancelsALockThatIsNotFreeInTime() {
        assertThatThrownBy(() -> session.lock("lock slow"))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        failure -> assertThat(failure.getSQLState()).isEqualTo(DataApiFailure.CANCELLED))
                .hasMessage("the statement was ABORTED");
        assertThat(Collections.frequency(api.calls, "cancel")).isEqualTo(1);
        assertThat(api.running()).isEmpty();
    }
}

package dev.sparkify.sql.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.InputException;
import dev.sparkify.error.RetryableException;
import dev.sparkify.error.SparkifyException;
import dev.sparkify.error.UnknownOutcomeException;
import dev.sparkify.sql.dialect.Dialect;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RepetitionTest {
    private static final Repetition REPETITION = new Repetition(Dialect.redshift());

    private static SparkifyException said(String state, String message) {
        return EngineFailure.of(Dialect.redshift(), "The step «x»", new SQLException(message, state));
    }

    @ParameterizedTest
    @CsvSource({
        "XX000, Serializable isolation violation on table - 100",
        "40001, could not serialize access",
        "40P01, deadlock detected",
        "XX000, could not open relation with OID 12",
        "XX000, could not complete because of conflict with concurrent transaction"
    })
    void repeatsWhatMetAChangeBySomebodyElse(String state, String message) {
        var runs = new AtomicInteger();

        int result = REPETITION.of(() -> {
            if (runs.incrementAndGet() < 3) {
                throw said(state, message);
            }
            return 7;
        });

        assertThat(result).isEqualTo(7);
        assertThat(runs).hasValue(3);
    }

    @Test
    void givesUpAfterThreeRuns() {
        var runs = new AtomicInteger();

        assertThatThrownBy(() -> REPETITION.of(() -> {
                    runs.incrementAndGet();
                    throw said("40P01", "deadlock detected");
                }))
                .isInstanceOf(RetryableException.class)
                .hasMessage(
                        "The step «x» met a change by somebody else; try again when that is done: deadlock detected");
        assertThat(runs).hasValue(3);
    }

    static Stream<SparkifyException> others() {
        var conflict = said("40P01", "deadlock detected");
        return Stream.of(
                said("08006", "connection reset"),
                said("57014", "cancelled"),
                said("42P01", "relation does not exist"),
                new RetryableException("Another load is running", conflict),
                new UnknownOutcomeException("The commit failed", new SQLException("reset", "08006")),
                new InputException("no file", null));
    }

    @ParameterizedTest
    @MethodSource("others")
    void runsOnceWhateverElseFails(SparkifyException failure) {
        var runs = new AtomicInteger();

        assertThatThrownBy(() -> REPETITION.of(() -> {
                    runs.incrementAndGet();
                    throw failure;
                }))
                .isSameAs(failure);
        assertThat(runs).hasValue(1);
    }
}

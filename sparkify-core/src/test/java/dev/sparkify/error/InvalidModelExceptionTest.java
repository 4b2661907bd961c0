package dev.sparkify.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class InvalidModelExceptionTest {
    @Test
    void namesOneProblem() {
        var exception = new InvalidModelException("Star schema shop", List.of("it has no tables"));

        assertThat(exception).hasMessage("""
                Star schema shop has 1 problem:
                  - it has no tables""");
        assertThat(exception.problems()).containsExactly("it has no tables");
    }

    @Test
    void namesSeveralProblemsInTheirOrder() {
        assertThat(new InvalidModelException("Star schema shop", List.of("b", "a")))
                .hasMessage("""
                Star schema shop has 2 problems:
                  - b
                  - a""");
    }

    @Test
    void isItsOnlyProblemWhereItHasNoSubject() {
        var exception = new InvalidModelException("CHAR(0): too short");

        assertThat(exception).hasMessage("CHAR(0): too short");
        assertThat(exception.problems()).containsExactly("CHAR(0): too short");
    }

    @Test
    void tellsTheCallerWhatToDoByItsKind() {
        assertThat(new InvalidModelException("x")).isInstanceOf(InputException.class);
        assertThat(new RetryableException("x", null))
                .isInstanceOf(SparkifyException.class)
                .hasNoCause();
        assertThat(new UnknownOutcomeException("x", new IllegalStateException("y")))
                .isInstanceOf(SparkifyException.class)
                .hasCauseInstanceOf(IllegalStateException.class);
    }
}

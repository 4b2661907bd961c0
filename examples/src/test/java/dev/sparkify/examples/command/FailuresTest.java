package dev.sparkify.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.error.InputException;
import dev.sparkify.error.RetryableException;
import dev.sparkify.error.UnknownOutcomeException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class FailuresTest {
    /** Fails as it is told. */
    @Command(name = "failing")
    private static final class Failing extends Job {
        private final Exception failure;

        Failing(Exception failure) {
            this.failure = failure;
        }

        @Override
        void run() throws Exception {
            throw failure;
        }
    }

    private final StringWriter err = new StringWriter();

    private int code(Exception failure, String... words) {
        return new CommandLine(new Failing(failure))
                .setExecutionExceptionHandler(new Failures())
                .setErr(new PrintWriter(err, true))
                .execute(words);
    }

    @Test
    void endsWithOneWhereTheInputIsWrong() {
        assertThat(code(new InputException("No such folder: x"))).isEqualTo(1);
        assertThat(err).hasToString("sparkify: No such folder: x\n");
    }

    @Test
    void endsWithThreeWhereItMayBeTriedAgain() {
        assertThat(code(new RetryableException("Another load runs", null))).isEqualTo(3);
        assertThat(err).hasToString("sparkify: Another load runs\n");
    }

    @Test
    void endsWithFourWhereTheOutcomeIsUnknown() {
        assertThat(code(new UnknownOutcomeException("The answer was lost", null)))
                .isEqualTo(4);
        assertThat(err).hasToString("sparkify: The answer was lost\n");
    }

    @Test
    void endsWithOneWhereNobodyExpectedIt() {
        assertThat(code(new IllegalStateException("closed"))).isEqualTo(1);
        assertThat(err)
                .hasToString("sparkify: unexpected: java.lang.IllegalStateException: closed (--debug shows where)\n");
    }

    @Test
    void showsTheStackTraceWhenAsked() {
        assertThat(code(new InputException("No such folder: x"), "--debug")).isEqualTo(1);
        assertThat(err.toString())
                .startsWith("sparkify: No such folder: x\ndev.sparkify.error.InputException: No such folder: x\n\tat ");
    }
}

package dev.sparkify.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SparkifyCommandTest {
    @Test
    void namesItsCommandsAndExitCodes() {
        assertThat(CommandRun.done("--help"))
                .containsSubsequence("Commands:", "demo", "generate", "etl", "query", "sql", "Exit codes:")
                .contains("3   failed, but may be tried again", "Examples:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "generate",
                "etl",
                "sql",
                "query",
                "set-up",
                "endpoint",
                "status",
                "create-tables",
                "run",
                "pause",
                "resume",
                "tear-down",
                "expired"
            })
    void explainsEachCommandByExamples(String command) {
        assertThat(CommandRun.done(command, "--help"))
                .startsWith("Usage: sparkify " + command)
                .contains("Examples:\n  sparkify ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "generate", "etl", "sql", "query"})
    void tellsTheSameVersionEverywhere(String command) {
        assertThat(CommandRun.done("--version"))
                .matches("sparkify \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\n")
                .isEqualTo(CommandRun.done(command, "--version"));
    }

    @Test
    void refusesToGuessWhatToDo() {
        assertThat(CommandRun.of())
                .isEqualTo(new CommandRun(2, "", "sparkify: say what to do\nTry 'sparkify --help'.\n"));
    }

    @Test
    void suggestsTheCommandThatWasMeant() {
        var run = CommandRun.of("etll");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("sparkify: Unmatched argument at index 0: 'etll'")
                .contains("Did you mean: sparkify etl");
    }

    @Test
    void namesTheOptionThatIsMissing() {
        var run = CommandRun.of("etl", "--log-data", "x", "--song-data", "y");

        assertThat(run)
                .isEqualTo(new CommandRun(
                        2, "", "sparkify: Missing required option: '--database=FILE'\nTry 'sparkify etl --help'.\n"));
    }
}

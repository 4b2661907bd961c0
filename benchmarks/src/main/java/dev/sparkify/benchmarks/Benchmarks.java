package dev.sparkify.benchmarks;

import dev.sparkify.benchmarks.scenario.BadScenario;
import dev.sparkify.benchmarks.scenario.CleanScenario;
import dev.sparkify.benchmarks.scenario.CourseScenario;
import dev.sparkify.benchmarks.scenario.DaysScenario;
import dev.sparkify.benchmarks.scenario.DbtScenario;
import dev.sparkify.benchmarks.scenario.GrowthScenario;
import dev.sparkify.benchmarks.scenario.IncrementalScenario;
import dev.sparkify.benchmarks.scenario.PostgresScenario;
import dev.sparkify.benchmarks.scenario.SmallFilesScenario;
import dev.sparkify.benchmarks.scenario.StartScenario;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Measures whole loads: {@code benchmarks/run SCENARIO} starts it. */
@Command(
        name = "benchmarks/run",
        description = {
            "Measures whole processes that take turns on the same files, proves that they made the same tables, and prints rows"
                    + " of Markdown."
        },
        mixinStandardHelpOptions = true,
        usageHelpWidth = 100,
        synopsisSubcommandLabel = "SCENARIO",
        subcommands = {
            CleanScenario.class,
            IncrementalScenario.class,
            BadScenario.class,
            DaysScenario.class,
            SmallFilesScenario.class,
            StartScenario.class,
            GrowthScenario.class,
            PostgresScenario.class,
            DbtScenario.class,
            CourseScenario.class
        })
@SuppressWarnings("NullAway.Init")
public final class Benchmarks implements Runnable {
    @Spec
    private CommandSpec spec;

    /**
     * Runs a scenario and ends the process with its exit code: 0 when all was measured, 1 when something failed or a limit is
     * broken, 2 for wrong usage.
     *
     * @param words the scenario and its options
     */
    public static void main(String[] words) {
        System.exit(line().execute(words));
    }

    static CommandLine line() {
        return new CommandLine(new Benchmarks());
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "say which scenario");
    }
}

package dev.sparkify.examples.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Is what every command has. */
@Command(
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        usageHelpAutoWidth = true,
        descriptionHeading = "%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n")
abstract class Job implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--debug", order = 1_000, description = "Show the stack trace of a failure.")
    private boolean debug;

    @Override
    public final Integer call() throws Exception {
        run();
        return ExitCode.OK;
    }

    abstract void run() throws Exception;

    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    final ParameterException wrongUsage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}

package dev.sparkify.examples.command;

import dev.sparkify.error.InputException;
import dev.sparkify.examples.command.configuration.Configuration;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
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
        usageHelpWidth = 100,
        descriptionHeading = "%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n")
@SuppressWarnings("NullAway.Init")
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

    final boolean isDebugged() {
        return debug;
    }

    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    final PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** Says what is odd about a configuration. */
    final Configuration told(Configuration configuration) {
        configuration.warnings().forEach(warning -> err().println("sparkify: warning: " + warning));
        err().flush();
        return configuration;
    }

    /** Makes what is described by numbers of the command line; where they cannot be, that is wrong usage. */
    final <T> T described(Supplier<T> description) {
        try {
            return description.get();
        } catch (InputException problem) {
            throw wrongUsage(String.valueOf(problem.getMessage()));
        }
    }

    final ParameterException wrongUsage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}

package dev.sparkify.examples.command;

import dev.sparkify.error.RetryableException;
import dev.sparkify.error.SparkifyException;
import dev.sparkify.error.UnknownOutcomeException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells what went wrong in a line or two, and by the exit code what may be done about it. */
public final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private static final int TRY_AGAIN = 3;
    private static final int UNKNOWN = 4;

    @Override
    public int handleParseException(ParameterException failure, String[] words) {
        var line = failure.getCommandLine();
        var err = line.getErr();
        err.println("sparkify: " + failure.getMessage());
        UnmatchedArgumentException.printSuggestions(failure, err);
        err.println("Try '" + line.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
        line.getErr().println("sparkify: " + message(failure));
        if (line.getCommand() instanceof Job job && job.isDebugged()) {
            failure.printStackTrace(line.getErr());
        }
        return code(failure);
    }

    private static String message(Exception failure) {
        return failure instanceof SparkifyException
                ? String.valueOf(failure.getMessage())
                : "unexpected: " + failure + " (--debug shows where)";
    }

    private static int code(Exception failure) {
        if (failure instanceof RetryableException) {
            return TRY_AGAIN;
        }
        return failure instanceof UnknownOutcomeException ? UNKNOWN : ExitCode.SOFTWARE;
    }
}

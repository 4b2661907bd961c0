package dev.sparkify.examples;

import dev.sparkify.examples.command.DemoCommand;
import dev.sparkify.examples.command.EtlCommand;
import dev.sparkify.examples.command.Failures;
import dev.sparkify.examples.command.GenerateCommand;
import dev.sparkify.examples.command.QueryCommand;
import dev.sparkify.examples.command.SqlCommand;
import dev.sparkify.examples.command.Version;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The {@code sparkify} command: creates, loads and asks warehouses. */
@Command(
        name = "sparkify",
        description = "Creates, loads and asks a star schema of song plays.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:the job failed",
            "2:wrong usage",
            "3:failed, but may be tried again",
            "4:the outcome is unknown: look before repeating it"
        },
        footer = {
            "",
            "Examples:",
            "  sparkify demo",
            "  sparkify etl --log-data data/log_data --song-data data/song_data --database plays.duckdb",
            "  sparkify query --database plays.duckdb 'SELECT COUNT(*) FROM fact_songplays'",
            "",
            "'sparkify COMMAND --help' tells more of a command."
        })
@SuppressWarnings("NullAway.Init")
public final class SparkifyCommand implements Runnable {
    private static final Map<String, Class<?>> COMMANDS = Map.of(
            "demo", DemoCommand.class,
            "generate", GenerateCommand.class,
            "etl", EtlCommand.class,
            "sql", SqlCommand.class,
            "query", QueryCommand.class);

    @Spec
    private CommandSpec spec;

    /**
     * Runs the command and ends the process with its exit code.
     *
     * @param words the words after its name
     */
    public static void main(String[] words) {
        var out = writer(FileDescriptor.out);
        var err = writer(FileDescriptor.err);
        var code = run(out, err, words);
        if (out.checkError() && code == CommandLine.ExitCode.OK) {
            err.println("sparkify: the output could not be written to its end");
            code = CommandLine.ExitCode.SOFTWARE;
        }
        err.flush();
        System.exit(code);
    }

    /**
     * Runs the command.
     *
     * @param out receives what it prints
     * @param err receives what it complains of
     * @param words the words after its name
     * @return the exit code
     */
    public static int run(PrintWriter out, PrintWriter err, String... words) {
        var line = new CommandLine(new SparkifyCommand());
        var chosen = words.length > 0 && COMMANDS.containsKey(words[0])
                ? Map.of(words[0], COMMANDS.get(words[0]))
                : COMMANDS;
        chosen.forEach(line::addSubcommand);
        return line.setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new Failures())
                .setExecutionExceptionHandler(new Failures())
                .setOut(out)
                .setErr(err)
                .execute(words);
    }

    private static PrintWriter writer(FileDescriptor file) {
        return new PrintWriter(
                new BufferedWriter(new OutputStreamWriter(new FileOutputStream(file), StandardCharsets.UTF_8)), true);
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "say what to do");
    }
}

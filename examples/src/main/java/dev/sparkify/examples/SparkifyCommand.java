package dev.sparkify.examples;

import dev.sparkify.examples.command.AdviseCommand;
import dev.sparkify.examples.command.ApplyCommand;
import dev.sparkify.examples.command.AuditCommand;
import dev.sparkify.examples.command.CreateTablesCommand;
import dev.sparkify.examples.command.DemoCommand;
import dev.sparkify.examples.command.DiagramCommand;
import dev.sparkify.examples.command.EndpointCommand;
import dev.sparkify.examples.command.EraseCommand;
import dev.sparkify.examples.command.EtlCommand;
import dev.sparkify.examples.command.ExpiredCommand;
import dev.sparkify.examples.command.ExportCommand;
import dev.sparkify.examples.command.Failures;
import dev.sparkify.examples.command.GenerateCommand;
import dev.sparkify.examples.command.HistoryCommand;
import dev.sparkify.examples.command.PauseCommand;
import dev.sparkify.examples.command.PlanCommand;
import dev.sparkify.examples.command.PolicyCommand;
import dev.sparkify.examples.command.QueryCommand;
import dev.sparkify.examples.command.RejectsCommand;
import dev.sparkify.examples.command.ReportCommand;
import dev.sparkify.examples.command.ResumeCommand;
import dev.sparkify.examples.command.RunCommand;
import dev.sparkify.examples.command.SetUpCommand;
import dev.sparkify.examples.command.SqlCommand;
import dev.sparkify.examples.command.StatusCommand;
import dev.sparkify.examples.command.TearDownCommand;
import dev.sparkify.examples.command.VerifyCommand;
import dev.sparkify.examples.command.Version;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
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
        usageHelpWidth = 100,
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
    private static final Map<String, Class<?>> COMMANDS = commands();

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
        return run(CommandLine.defaultFactory(), out, err, words);
    }

    /**
     * Runs the command with parts of one's own.
     *
     * @param parts makes commands and options
     * @param out receives what it prints
     * @param err receives what it complains of
     * @param words the words after its name
     * @return the exit code
     */
    public static int run(CommandLine.IFactory parts, PrintWriter out, PrintWriter err, String... words) {
        var line = new CommandLine(new SparkifyCommand(), parts);
        var chosen = words.length > 0 ? COMMANDS.get(words[0]) : null;
        if (chosen != null) {
            line.addSubcommand(words[0], chosen);
        } else {
            COMMANDS.forEach(line::addSubcommand);
        }
        return line.setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new Failures())
                .setExecutionExceptionHandler(new Failures())
                .setOut(out)
                .setErr(err)
                .execute(words);
    }

    /** Lists the commands in the order of the help; a class is initialized only when its command is called. */
    private static Map<String, Class<?>> commands() {
        var commands = new LinkedHashMap<String, Class<?>>();
        commands.put("demo", DemoCommand.class);
        commands.put("generate", GenerateCommand.class);
        commands.put("etl", EtlCommand.class);
        commands.put("query", QueryCommand.class);
        commands.put("history", HistoryCommand.class);
        commands.put("rejects", RejectsCommand.class);
        commands.put("erase", EraseCommand.class);
        commands.put("audit", AuditCommand.class);
        commands.put("advise", AdviseCommand.class);
        commands.put("diagram", DiagramCommand.class);
        commands.put("report", ReportCommand.class);
        commands.put("export", ExportCommand.class);
        commands.put("sql", SqlCommand.class);
        commands.put("policy", PolicyCommand.class);
        commands.put("verify", VerifyCommand.class);
        commands.put("set-up", SetUpCommand.class);
        commands.put("endpoint", EndpointCommand.class);
        commands.put("status", StatusCommand.class);
        commands.put("create-tables", CreateTablesCommand.class);
        commands.put("plan", PlanCommand.class);
        commands.put("apply", ApplyCommand.class);
        commands.put("run", RunCommand.class);
        commands.put("pause", PauseCommand.class);
        commands.put("resume", ResumeCommand.class);
        commands.put("tear-down", TearDownCommand.class);
        commands.put("expired", ExpiredCommand.class);
        return commands;
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

package dev.sparkify.examples;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Is a run of the command in this process. */
public record CommandRun(int code, String out, String err) {
    public static CommandRun of(Object... words) {
        var out = new StringWriter();
        var err = new StringWriter();
        var texts = new String[words.length];
        for (int i = 0; i < words.length; i++) {
            texts[i] = words[i].toString();
        }
        var code = SparkifyCommand.run(new PrintWriter(out), new PrintWriter(err), texts);
        return new CommandRun(code, out.toString(), err.toString());
    }

    /** Runs it and fails unless it is done without complaint. */
    public static String done(Object... words) {
        var run = of(words);
        if (run.code() != 0 || !run.err().isEmpty()) {
            throw new AssertionError(run.toString());
        }
        return run.out();
    }
}

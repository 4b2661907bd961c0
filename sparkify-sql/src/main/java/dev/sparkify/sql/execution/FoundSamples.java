package dev.sparkify.sql.execution;

import dev.sparkify.sql.statement.Statement;
import java.util.regex.Pattern;

/** Finds in what an engine says which rows a failed check showed. */
final class FoundSamples {
    /** A number and samples, up to the quotation mark behind them: engines quote the text that they could not convert. */
    private static final Pattern COUNTED = Pattern.compile(
            "(: \\d+" + Pattern.quote(Statement.Check.SUCH_AS) + ".*?\\))(?:'|\")(?: to \\w+|,|\\s|$)", Pattern.DOTALL);

    private FoundSamples() {}

    /** Gives what stands behind the failure, such as «: 2 (such as user_id = 8)»; nothing where there are no samples. */
    static String in(String message, Statement.Check check) {
        if (!check.showsSamples()) {
            return "";
        }
        int behind = message.indexOf(check.failure()) + check.failure().length();
        var counted = COUNTED.matcher(message).region(behind, message.length());
        return counted.lookingAt() ? counted.group(1) : "";
    }
}

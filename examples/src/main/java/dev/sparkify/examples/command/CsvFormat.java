package dev.sparkify.examples.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes CSV as RFC 4180 has it: a header, fields quoted where they must be, lines ended by CR LF. NULL is an empty field,
 * empty text a pair of quotes.
 */
final class CsvFormat implements RowFormat {
    private static final Pattern SPECIAL = Pattern.compile("[,\"\r\n]");

    private final PrintWriter out;

    CsvFormat(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void head(List<String> columns) {
        line(columns);
    }

    @Override
    public void row(List<@Nullable Object> values) {
        line(values);
    }

    @Override
    public void end() {
        out.flush();
    }

    private void line(List<? extends @Nullable Object> values) {
        out.print(values.stream().map(CsvFormat::field).collect(Collectors.joining(",", "", "\r\n")));
    }

    private static String field(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        var text = value.toString();
        return text.isEmpty() || SPECIAL.matcher(text).find() ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}

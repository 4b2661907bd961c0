package dev.sparkify.sql.redshift.transfer;

import dev.sparkify.error.InvalidModelException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Collects what Redshift would refuse in a COPY or UNLOAD; knows what both have in common. */
final class TransferRules {
    private static final Pattern REGION = Pattern.compile("[a-z]{2,4}(-[a-z]+)+-\\d{1,2}");
    private static final Pattern WIDTH = Pattern.compile("\\d+:(-?\\d+)");
    private static final Pattern OCTAL = Pattern.compile("\\\\[0-7]{3}");

    private static final Pattern OPEN_END = Pattern.compile("\\\\('|$)");

    private final List<Option> options;
    private final List<String> problems = new ArrayList<>();

    TransferRules(List<Option> options) {
        this.options = options;
    }

    void refuse(boolean isWrong, String problem, String page) {
        if (isWrong) {
            refuse(problem, page);
        }
    }

    private void refuse(String problem, String page) {
        problems.add(problem + " (Redshift: " + page + ")");
    }

    /** A quote encloses fields, a delimiter ends them: one sign cannot do both. */
    void quote(String delimiter, String page) {
        var quote = text(Parameter.QUOTE).orElse("\"");
        refuse(
                delimiter.equals(quote) || delimiter.equals(String.format("\\%03o", (int) quote.charAt(0))),
                "The quote " + quote + " is the delimiter, too; choose another",
                page);
    }

    static boolean endsALine(String text) {
        return text.contains("\n")
                || text.contains("\r")
                || Set.of("\\n", "\\r", "\\012", "\\015").contains(text);
    }

    private void texts() {
        for (var option : options) {
            text(option.argument())
                    .ifPresent(text -> refuse(
                            text.indexOf('\0') >= 0,
                            "A text cannot hold the character NUL; write it as \\0",
                            "COPY, data conversion parameters"));
            if (option.argument() instanceof Argument.Verbatim found) {
                openEnd(found.value());
            }
        }
    }

    /** Whether a backslash before a quote is read as an escape is not told anywhere, so it cannot be said safely. */
    private void openEnd(String text) {
        refuse(
                OPEN_END.matcher(text).find(),
                "A text cannot have a backslash at its end or before a quote, as in " + text + "; choose another",
                "QUOTE_LITERAL");
    }

    void check(String subject) {
        texts();
        if (!problems.isEmpty()) {
            throw new InvalidModelException(subject, problems);
        }
    }

    boolean has(Parameter parameter) {
        return Parameterized.find(options, parameter).isPresent();
    }

    Optional<String> text(Parameter parameter) {
        return Parameterized.find(options, parameter).flatMap(TransferRules::text);
    }

    private static Optional<String> text(Argument argument) {
        if (argument instanceof Argument.Text found) {
            return Optional.of(found.value());
        }
        return argument instanceof Argument.Verbatim found ? Optional.of(found.value()) : Optional.empty();
    }

    Optional<Argument.Amount> amount(Parameter parameter) {
        return Parameterized.find(options, parameter)
                .filter(Argument.Amount.class::isInstance)
                .map(Argument.Amount.class::cast);
    }

    void region(String page) {
        text(Parameter.REGION)
                .ifPresent(name -> refuse(
                        !REGION.matcher(name).matches(), "Not a region: " + name + "; write it like us-west-2", page));
    }

    void columns(List<String> columns, String page) {
        var seen = new HashSet<String>();
        for (var column : columns) {
            if (!seen.add(column)) {
                refuse("The column " + column + " is named twice; name it once", page);
            }
        }
    }

    /** Widths are refused one by one, and a list of another length than that of the columns; 0: not known. */
    void widths(int columns, String page) {
        text(Parameter.FIXEDWIDTH).ifPresent(spec -> {
            var widths =
                    WIDTH.matcher(spec).results().map(found -> found.group(1)).toList();
            refuse(widths.isEmpty(), "FIXEDWIDTH needs the width of each column", page);
            for (var width : widths) {
                refuse(
                        width.startsWith("-") || width.equals("0"),
                        "A column cannot be " + width + " wide; give a width from 1 on",
                        page);
            }
            refuse(
                    columns > 0 && !widths.isEmpty() && widths.size() != columns,
                    "FIXEDWIDTH has " + widths.size() + " widths for " + columns + " columns; give one for each",
                    page);
        });
    }

    static boolean isCharacter(String text) {
        return isAscii(text)
                && (text.length() == 1
                        || text.equals("\\t")
                        || OCTAL.matcher(text).matches());
    }

    static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c > 0 && c < 128);
    }
}

package dev.sparkify.sql.redshift.transfer;

import java.math.BigDecimal;

/**
 * Is a parameter with its argument.
 *
 * @param parameter the parameter
 * @param argument its argument
 */
public record Option(Parameter parameter, Argument argument) {
    static Option of(Parameter parameter) {
        return new Option(parameter, new Argument.None());
    }

    static Option choice(Parameter parameter, Enum<?> choice) {
        return new Option(parameter, new Argument.Choice(choice.name().toLowerCase(java.util.Locale.ROOT)));
    }

    static Option text(Parameter parameter, String text) {
        return new Option(parameter, new Argument.Text(text));
    }

    static Option verbatim(Parameter parameter, String text) {
        return new Option(parameter, new Argument.Verbatim(text));
    }

    static Option number(Parameter parameter, long number) {
        return new Option(parameter, new Argument.Amount(BigDecimal.valueOf(number), ""));
    }
}

package dev.sparkify.sql.plan;

import dev.sparkify.mapping.Literal;
import dev.sparkify.sql.statement.SqlText;
import dev.sparkify.type.ColumnType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes default values as texts, and reads them, also as the catalogs of engines have them. */
public final class DefaultTexts {
    private static final Pattern CAST_BEHIND = Pattern.compile(
            "(.*)::\"?[a-z][a-z ]*\"?(?:\\([\\d, ]+\\))?(?: with(?:out)? time zone)?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern CAST_AROUND = Pattern.compile(
            "cast\\((.*) as [a-z][a-z ]*(?:\\([\\d, ]+\\))?\\)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern TYPE_BEFORE =
            Pattern.compile("(?:date|timestamp|timestamptz) ?('.*')", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern IN_BRACKETS = Pattern.compile("\\((.*)\\)", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("'([^']*+(?:''[^']*+)*+)'");
    private static final int MOST_SHELLS = 20;
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

    private DefaultTexts() {}

    /**
     * Writes a value.
     *
     * @param value the value
     * @return the text; empty for NULL, which is the default anyway
     */
    public static String written(Literal value) {
        return value.visit(new Written());
    }

    /**
     * Tells whether a text says that there is no default.
     *
     * @param text the text
     * @return true where it is empty or NULL
     */
    public static boolean isNone(String text) {
        return text.isBlank() || bare(text).equalsIgnoreCase("null");
    }

    /**
     * Reads a value.
     *
     * @param text the text
     * @param backslash what a backslash does in it
     * @param type the type of the column
     * @return the value; empty where it is none that a model can have, such as that of a function
     */
    public static Optional<Literal> read(String text, SqlText.Backslash backslash, ColumnType type) {
        var bare = bare(text);
        var content = content(bare)
                .map(quoted -> backslash == SqlText.Backslash.ESCAPES ? quoted.replace("\\\\", "\\") : quoted);
        return switch (type.family()) {
            case TEXT -> content.map(Literal.Text::new);
            case WHOLE_NUMBER, EXACT_NUMBER, APPROXIMATE_NUMBER -> number(content.orElse(bare));
            case BOOLEAN -> truth(content.orElse(bare));
            case DATE, TIMESTAMP, TIMESTAMP_WITH_ZONE -> content.flatMap(DefaultTexts::moment);
            case TIME, TIME_WITH_ZONE, INTERVAL, SEMISTRUCTURED, BYTES, SKETCH, SPATIAL -> Optional.empty();
        };
    }

    /** Engines show a value within casts and brackets. */
    private static String bare(String text) {
        var bare = text.strip();
        for (int shell = 0; shell < MOST_SHELLS && content(bare).isEmpty(); shell++) {
            bare = unwrapped(bare);
        }
        return bare;
    }

    private static String unwrapped(String bare) {
        for (var pattern : new Pattern[] {CAST_BEHIND, CAST_AROUND, TYPE_BEFORE, IN_BRACKETS}) {
            var shape = pattern.matcher(bare);
            if (shape.matches()) {
                return shape.group(1).strip();
            }
        }
        return bare;
    }

    private static Optional<String> content(String bare) {
        var quoted = QUOTED.matcher(bare);
        return quoted.matches() ? Optional.of(quoted.group(1).replace("''", "'")) : Optional.empty();
    }

    private static Optional<Literal> number(String digits) {
        var shape = NUMBER.matcher(digits);
        if (!shape.matches()) {
            return Optional.empty();
        }
        var number = new BigDecimal(digits);
        return Optional.of(
                shape.group(1) == null && number.precision() <= 18
                        ? new Literal.Whole(number.longValueExact())
                        : new Literal.Exact(number));
    }

    private static Optional<Literal> truth(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "true", "t", "yes", "y", "1" -> Optional.of(new Literal.Truth(true));
            case "false", "f", "no", "n", "0" -> Optional.of(new Literal.Truth(false));
            default -> Optional.empty();
        };
    }

    private static Optional<Literal> moment(String text) {
        try {
            return Optional.of(
                    text.length() <= "2000-01-01".length()
                            ? new Literal.Day(LocalDate.parse(text))
                            : new Literal.Instant(LocalDateTime.parse(text.replace(' ', 'T'))));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** Writes texts and times in quotes, numbers and truth values without. */
    private static final class Written implements Literal.Visitor<String> {
        @Override
        public String text(String value) {
            return "'" + value.replace("'", "''") + "'";
        }

        @Override
        public String whole(long value) {
            return Long.toString(value);
        }

        @Override
        public String exact(BigDecimal value) {
            return value.toPlainString();
        }

        @Override
        public String truth(boolean value) {
            return Boolean.toString(value);
        }

        @Override
        public String day(LocalDate value) {
            return text(value.toString());
        }

        @Override
        public String instant(LocalDateTime value) {
            return text(value.toString());
        }

        @Override
        public String nothing(ColumnType type) {
            return "";
        }
    }
}

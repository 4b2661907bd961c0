package dev.sparkify.parity.standin.copy;

import dev.sparkify.parity.standin.wire.ServerError;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Judges the values of records: what a column takes, and as what. Where no page says, it takes what has one meaning. */
final class Values {
    private static final Pattern DIGITS = Pattern.compile("-?[0-9]+");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)");
    private static final Pattern FLOAT = Pattern.compile("[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?");
    private static final Set<String> TRUE = Set.of("true", "t", "yes", "y", "1");
    private static final Set<String> FALSE = Set.of("false", "f", "no", "n", "0");

    private final CopyCommand command;
    private final Times times;

    Values(CopyCommand command) throws ServerError {
        this.command = command;
        times = Times.of(command);
    }

    /**
     * Judges a value.
     *
     * @return as PostgreSQL reads it; empty for NULL
     */
    Optional<String> judge(Json value, TargetColumn column) throws Fault, ServerError {
        var judged = value instanceof Json.Null ? Optional.<String>empty() : present(value, column);
        if (judged.isEmpty() && !column.isNullable()) {
            throw new Fault(Fault.NULL, "Missing data for not-null field");
        }
        return judged;
    }

    private Optional<String> present(Json value, TargetColumn column) throws Fault, ServerError {
        var text = value instanceof Json.Text given ? given.value() : value.spelled();
        return switch (column.type()) {
            case "varchar", "bpchar" -> text(value, checked(text), column);
            case "jsonb" -> Optional.of(checked(value.spelled()));
            default -> text.isEmpty() ? Optional.empty() : Optional.of(scalar(text, value, column));
        };
    }

    private static String checked(String text) throws Fault {
        if (text.indexOf('\0') >= 0) {
            throw new Fault(
                    Fault.BYTES, "String contains invalid or unsupported UTF8 codepoints. Bad UTF8 hex sequence: 00");
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new Fault(Fault.BYTES, "String contains invalid or unsupported UTF8 codepoints");
        }
        return text;
    }

    private Optional<String> text(Json value, String text, TargetColumn column) throws Fault {
        boolean isNull = text.isEmpty()
                ? command.has(CopyOption.EMPTYASNULL)
                : text.isBlank() && command.has(CopyOption.BLANKSASNULL);
        if (isNull && value instanceof Json.Text) {
            return Optional.empty();
        }
        var cut = fitting(text, column.width());
        if (column.type().equals("bpchar") && Texts.bytes(cut) != cut.length()) {
            throw new Fault(Fault.BYTES, "Multibyte character not supported for CHAR (Hint: try using VARCHAR)");
        }
        return Optional.of(cut);
    }

    private String fitting(String text, int width) throws Fault {
        var cut = Texts.cut(text, width);
        boolean isCut = cut.length() < text.length();
        if (isCut
                && !command.has(CopyOption.TRUNCATECOLUMNS)
                && text.substring(cut.length()).chars().anyMatch(sign -> sign != ' ')) {
            throw new Fault(Fault.LENGTH, "String length exceeds DDL length");
        }
        return cut;
    }

    private String scalar(String text, Json value, TargetColumn column) throws Fault, ServerError {
        boolean isTruth = value instanceof Json.Bare bare && !bare.isNumber();
        return switch (column.type()) {
            case "int2" -> whole(text, Short.SIZE);
            case "int4" -> whole(text, Integer.SIZE);
            case "int8" -> whole(text, Long.SIZE);
            case "numeric" -> decimal(text, column);
            case "float4" -> floating(text, Float.MAX_VALUE);
            case "float8" -> floating(text, Double.MAX_VALUE);
            case "bool" -> truth(text, isTruth);
            case "date" -> times.date(text);
            case "timestamp" -> times.timestamp(text);
            case "timestamptz" -> times.zoned(text);
            case "time" -> times.time(text);
            default ->
                throw new ServerError("0A000", "the stand-in's COPY does not fill columns of type " + column.type());
        };
    }

    private static String whole(String text, int bits) throws Fault {
        if (!DIGITS.matcher(text).matches()) {
            throw new Fault(Fault.DIGIT, "Invalid digit, Value '" + text + "'");
        }
        var number = new BigInteger(text);
        if (number.bitLength() >= bits) {
            throw new Fault(Fault.OVERFLOW, "Overflow, Value '" + text + "' is out of range");
        }
        return String.valueOf(number);
    }

    private String decimal(String text, TargetColumn column) throws Fault {
        if (!DECIMAL.matcher(text).matches()) {
            throw new Fault(Fault.DECIMAL, "Invalid digit, Value '" + text + "', Type: Decimal");
        }
        var mode = command.has(CopyOption.ROUNDEC) ? RoundingMode.HALF_UP : RoundingMode.DOWN;
        var number = new BigDecimal(text).setScale(column.scale(), mode);
        boolean isTooLong = number.signum() != 0 && number.precision() > column.precision();
        boolean isBeyond = column.precision() == 19 && number.unscaledValue().bitLength() >= Long.SIZE;
        if (isTooLong || isBeyond) {
            throw new Fault(Fault.LENGTH, "Numeric data overflow (result precision)");
        }
        return number.toPlainString();
    }

    private static String floating(String text, double most) throws Fault {
        if (!FLOAT.matcher(text).matches()) {
            throw new Fault(Fault.FLOAT, "Invalid digit, Value '" + text + "', Type: Float");
        }
        double number = most == Float.MAX_VALUE ? Float.parseFloat(text) : Double.parseDouble(text);
        if (Double.isInfinite(number)) {
            throw new Fault(Fault.FLOAT, "Overflow, Value '" + text + "', Type: Float");
        }
        return number == 0 ? "0" : text;
    }

    private static String truth(String text, boolean isTruth) throws Fault {
        var word = isTruth ? text : text.toLowerCase(Locale.ROOT);
        if (TRUE.contains(word)) {
            return "t";
        } else if (FALSE.contains(word)) {
            return "f";
        }
        throw new Fault(Fault.BOOLEAN, "Unknown boolean format");
    }
}

package dev.sparkify.sql.plan;

import dev.sparkify.mapping.Cast;
import dev.sparkify.mapping.Literal;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.SqlExpression.Binary;
import dev.sparkify.sql.statement.SqlExpression.Branch;
import dev.sparkify.sql.statement.SqlExpression.Function;
import dev.sparkify.sql.statement.SqlExpression.Operator;
import dev.sparkify.type.Assignability;
import dev.sparkify.type.ColumnType;
import dev.sparkify.type.DecimalType;
import dev.sparkify.type.SimpleType;
import dev.sparkify.type.TypeFamily;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Knows which values a cast takes alike on every engine. Redshift refuses what is in another form or out of range; others
 * read, round or cut it.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_CAST_function.html">CAST function</a>
 */
final class CastRules {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final ColumnType WIDE = ColumnType.varchar(64);
    private static final int SIGN_AND_POINT = 3;
    private static final int BYTES_OF_DATE = 10;

    /** Numbers that reach further than an exact number has digits are compared by parts of this size. */
    private static final BigDecimal PARTS = BigDecimal.TEN.pow(20);

    /** A REAL reaches to 3.4028234 times ten to the 38th. */
    private static final BigDecimal MOST_REAL_PARTS = new BigDecimal("3402823400000000000");

    private final Translation translation;

    CastRules(Translation translation) {
        this.translation = translation;
    }

    /**
     * Says which values a cast does not take.
     *
     * @param fails true of such a value, and not of NULL
     * @param reason what it is, and what becomes of it
     */
    record Refusal(SqlExpression fails, String reason) {}

    Optional<Refusal> of(Cast cast) {
        var from = translation.typeOf(cast.value());
        var to = cast.type();
        var value = translation.of(cast.value());
        if (Assignability.fits(from, to)) {
            return Optional.empty();
        }
        return switch (to.family()) {
            case WHOLE_NUMBER -> toWhole(value, from, to);
            case EXACT_NUMBER -> toExact(value, from, (DecimalType) to);
            case APPROXIMATE_NUMBER -> toApproximate(value, from, to);
            case TEXT -> toText(value, from, to);
            case DATE, TIMESTAMP -> from.family() == TypeFamily.TEXT ? toMoment(value, to) : Optional.empty();
            case BOOLEAN, TIME, TIME_WITH_ZONE, TIMESTAMP_WITH_ZONE -> Optional.empty();
            case INTERVAL, SEMISTRUCTURED, BYTES, SKETCH, SPATIAL -> Optional.empty();
        };
    }

    private static Optional<Refusal> toWhole(SqlExpression value, ColumnType from, ColumnType to) {
        var range = WholeRange.of(to);
        return switch (from.family()) {
            case TEXT -> {
                var exact = new SqlExpression.Conversion(value, ColumnType.decimal(20, 0));
                yield Optional.of(new Refusal(
                        unless(value, TextForms.WHOLE, range.excludes(exact)),
                        "the text is no " + to + ", " + range + ", such as -12; Redshift's CAST refuses it"));
            }
            case WHOLE_NUMBER -> refused(range.excludes(value), range);
            case EXACT_NUMBER ->
                digitsBefore((DecimalType) from) < Assignability.digits(to)
                        ? Optional.empty()
                        : refused(
                                ((DecimalType) from).scale() == 0
                                        ? range.excludes(value)
                                        : range.excludesRounded(value),
                                range);
            case APPROXIMATE_NUMBER ->
                Optional.of(new Refusal(
                        firstOf(range.excludesRounded(value), hasFraction(value)),
                        "the number has a fraction, or is not " + range + "; engines round it differently"));
            case BOOLEAN, DATE, TIME, TIME_WITH_ZONE, TIMESTAMP, TIMESTAMP_WITH_ZONE -> Optional.empty();
            case INTERVAL, SEMISTRUCTURED, BYTES, SKETCH, SPATIAL -> Optional.empty();
        };
    }

    private static Optional<Refusal> refused(SqlExpression fails, Object range) {
        return Optional.of(new Refusal(fails, "the number is not " + range + "; Redshift's CAST refuses it"));
    }

    private static int digitsBefore(DecimalType type) {
        return type.precision() - type.scale();
    }

    private static SqlExpression hasFraction(SqlExpression value) {
        var whole = new SqlExpression.Conversion(value, ColumnType.bigint());
        return new Binary(Operator.NOT_EQUAL, new SqlExpression.Conversion(whole, ColumnType.doublePrecision()), value);
    }

    private static Optional<Refusal> toExact(SqlExpression value, ColumnType from, DecimalType to) {
        if (from.family() == TypeFamily.TEXT) {
            return Optional.of(new Refusal(
                    isNot(value, TextForms.exact(to)),
                    "the text is no number that fits " + to + ", such as -12"
                            + (to.scale() > 0 ? " or 0.5" : "")
                            + "; Redshift's CAST refuses it, or rounds it"));
        }
        return from.family().isNumeric() && !alwaysFits(from, to)
                ? refused(isOutside(value, from, to), "in the range of " + to)
                : Optional.empty();
    }

    private static boolean alwaysFits(ColumnType from, DecimalType to) {
        if (from.family() == TypeFamily.APPROXIMATE_NUMBER) {
            return false;
        }
        int digits = from instanceof DecimalType exact ? digitsBefore(exact) : Assignability.digits(from);
        return digits < digitsBefore(to) || (digits == digitsBefore(to) && !isRounded(from, to));
    }

    private static boolean isRounded(ColumnType from, DecimalType to) {
        return from instanceof DecimalType exact && exact.scale() > to.scale();
    }

    /** A bound has no more digits than an exact number; where more are to be compared, it is by parts. */
    private static SqlExpression isOutside(SqlExpression value, ColumnType from, DecimalType to) {
        var first = BigDecimal.TEN.pow(digitsBefore(to));
        if (digitsBefore(to) == DecimalType.MAX_PRECISION) {
            var parts = new Binary(Operator.DIVIDE, value, number(PARTS));
            return isBeyond(parts, Operator.AT_LEAST, first.divide(PARTS));
        }
        boolean roundsUp = isRounded(from, to)
                || (from.family() == TypeFamily.APPROXIMATE_NUMBER && to.precision() < DecimalType.MAX_PRECISION);
        var unit = BigDecimal.ONE.movePointLeft(to.scale());
        return isBeyond(value, Operator.AT_LEAST, roundsUp ? first.subtract(unit.multiply(HALF)) : first);
    }

    private static Optional<Refusal> toApproximate(SqlExpression value, ColumnType from, ColumnType to) {
        if (from.family() == TypeFamily.TEXT) {
            var form = TextForms.approximate(to);
            return Optional.of(new Refusal(
                    isNot(value, form.regex()),
                    "the text is no number such as -12.5 or 1.5e-3, of at most " + form.limits()
                            + "; Redshift's CAST refuses it, or reads it otherwise"));
        }
        if (to != SimpleType.REAL || from != SimpleType.DOUBLE_PRECISION) {
            return Optional.empty();
        }
        var parts = new Binary(Operator.DIVIDE, value, number(PARTS));
        return refused(isBeyond(parts, Operator.GREATER, MOST_REAL_PARTS), "in the range of " + to);
    }

    private static SqlExpression isBeyond(SqlExpression value, Operator operator, BigDecimal most) {
        var least = new Binary(
                operator == Operator.GREATER ? Operator.LESS : Operator.AT_MOST, value, number(most.negate()));
        return Terms.any(List.of(new Binary(operator, value, number(most)), least));
    }

    static SqlExpression number(BigDecimal value) {
        return Terms.value(new Literal.Exact(value));
    }

    private static Optional<Refusal> toMoment(SqlExpression value, ColumnType to) {
        boolean isDate = to.family() == TypeFamily.DATE;
        var year = Terms.call(Function.SUBSTRING, value, Terms.number(1), Terms.number(4));
        var isYearZero = Terms.equal(year, Terms.text("0000"));
        return Optional.of(new Refusal(
                Terms.any(List.of(isNot(value, isDate ? TextForms.DATE : TextForms.TIMESTAMP), isYearZero)),
                "the text is no "
                        + (isDate
                                ? "date such as 2018-11-30"
                                : "time such as 2018-11-30 07:05:09 or 2018-11-30 07:05:09.796")
                        + "; Redshift's CAST refuses it, or reads it otherwise"));
    }

    /** A text that is too long is cut by one engine and left by another. */
    private static Optional<Refusal> toText(SqlExpression value, ColumnType from, ColumnType to) {
        int most = Assignability.bytes(to);
        var text = from.family() == TypeFamily.TEXT ? value : new SqlExpression.Conversion(value, WIDE);
        var isTooLong = new Binary(Operator.GREATER, Terms.call(Function.BYTES, text), Terms.number(most));
        return longest(from) > most
                ? Optional.of(new Refusal(isTooLong, "more than " + most + " bytes for " + to))
                : Optional.empty();
    }

    /** How a fraction or time of day is written is the engine's affair, and so is how long. */
    private static int longest(ColumnType type) {
        return switch (type.family()) {
            case TEXT -> Assignability.bytes(type);
            case WHOLE_NUMBER -> Assignability.digits(type) + 1;
            case EXACT_NUMBER -> ((DecimalType) type).precision() + SIGN_AND_POINT;
            case DATE -> BYTES_OF_DATE;
            case APPROXIMATE_NUMBER, BOOLEAN, TIME, TIME_WITH_ZONE, TIMESTAMP, TIMESTAMP_WITH_ZONE -> 0;
            case INTERVAL, SEMISTRUCTURED, BYTES, SKETCH, SPATIAL -> 0;
        };
    }

    private static SqlExpression isNot(SqlExpression text, String form) {
        return new SqlExpression.Not(new SqlExpression.Matches(text, form));
    }

    /** Looks closer only at what has a form: else the look itself would fail. */
    private static SqlExpression unless(SqlExpression text, String form, SqlExpression fails) {
        return firstOf(isNot(text, form), fails);
    }

    private static SqlExpression firstOf(SqlExpression first, SqlExpression second) {
        return new SqlExpression.Choice(
                List.of(new Branch(first, Terms.value(new Literal.Truth(true)))), Optional.of(second));
    }
}

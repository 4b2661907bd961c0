package dev.sparkify.local.internal.json;

import dev.sparkify.spi.Feature;
import java.math.BigInteger;

/**
 * Takes whole numbers, bare or in quotes: digits alone. Where that rule does not hold, also those with a fraction of nothing,
 * such as 200.0 and 2e2.
 */
final class WholeNumberColumn extends LongColumn {
    private final long least;
    private final long greatest;
    private final boolean digitsOnly;
    private final NumberToken quoted = new NumberToken();

    WholeNumberColumn(Field field, int rows, Blame blame, int bits) {
        super(field, rows, blame, "a whole number; COPY takes digits alone");
        this.greatest = (1L << (bits - 1)) - 1;
        this.least = -greatest - 1;
        this.digitsOnly = field.rules().hold(Feature.FRACTION_REFUSED);
    }

    @Override
    void filled(StringToken text, int row) {
        if (quoted.scan(text) && (quoted.whole || !digitsOnly)) {
            number(quoted, row);
        } else {
            refuseKind(quoted(text));
        }
    }

    @Override
    void number(NumberToken number, int row) {
        if (!number.whole) {
            fraction(number, row);
        } else if (number.isSmall()) {
            range(number, number.negative ? -number.mantissa : number.mantissa, row);
        } else {
            great(number, row);
        }
    }

    private void fraction(NumberToken number, int row) {
        if (digitsOnly || new Digits(number).fraction() > 0) {
            refuseKind(number);
        } else {
            great(number, row);
        }
    }

    private void range(NumberToken number, long value, int row) {
        if (value < least || value > greatest) {
            refuseRange(number);
        } else {
            keep(value, row);
        }
    }

    private void great(NumberToken number, int row) {
        var digits = new Digits(number);
        if (digits.count() > 19) {
            refuseRange(number);
            return;
        }
        BigInteger value = digits.value();
        if (value.bitLength() > 63) {
            refuseRange(number);
        } else {
            range(number, value.longValue(), row);
        }
    }

    private void refuseRange(NumberToken number) {
        refuse(number, "does not fit " + type() + "; COPY refuses it");
    }
}

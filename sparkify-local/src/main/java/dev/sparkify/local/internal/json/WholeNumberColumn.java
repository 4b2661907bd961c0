package dev.sparkify.local.internal.json;

import java.math.BigInteger;

/** Takes whole numbers, bare or in quotes. */
final class WholeNumberColumn extends LongColumn {
    private final long least;
    private final long greatest;
    private final NumberToken quoted = new NumberToken();

    WholeNumberColumn(Field field, int rows, Blame blame, int bits) {
        super(field, rows, blame, "a whole number");
        this.greatest = (1L << (bits - 1)) - 1;
        this.least = -greatest - 1;
    }

    @Override
    void filled(StringToken text, int row) {
        if (quoted.scan(text) && quoted.whole) {
            number(quoted, row);
        } else {
            refuseKind(quoted(text));
        }
    }

    @Override
    void number(NumberToken number, int row) {
        if (!number.whole) {
            refuseKind(number);
        } else if (number.isSmall()) {
            range(number, number.negative ? -number.mantissa : number.mantissa, row);
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
        refuse(number, "does not fit " + type());
    }
}

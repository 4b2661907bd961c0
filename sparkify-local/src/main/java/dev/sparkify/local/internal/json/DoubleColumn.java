package dev.sparkify.local.internal.json;

import dev.sparkify.type.SimpleType;

/** Takes numbers, bare or in quotes, and rounds them to the nearest of its type. */
public final class DoubleColumn extends ScalarColumn {
    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };
    private static final long EXACT_MANTISSA = 1L << 53;

    private final double[] values;
    private final boolean single;
    private final NumberToken quoted = new NumberToken();

    DoubleColumn(Field field, int rows, Blame blame) {
        super(field, rows, blame, "a number");
        this.values = new double[rows];
        this.single = field.type() == SimpleType.REAL;
    }

    @Override
    void filled(StringToken text, int row) {
        if (quoted.scan(text)) {
            number(quoted, row);
        } else {
            refuseKind(quoted(text));
        }
    }

    @Override
    void number(NumberToken number, int row) {
        double value = single ? Float.parseFloat(number.toString()) : nearest(number);
        if (Double.isInfinite(value)) {
            refuse(number, "does not fit " + type());
        } else {
            absent[row] = false;
            values[row] = value;
        }
    }

    // Exact numbers give correctly rounded quotients and products: 2^53 and 10^22 are the last of their kind.
    private static double nearest(NumberToken number) {
        int power = number.power;
        if (!number.isSmall() || number.mantissa > EXACT_MANTISSA || power < -22 || power > 22) {
            return Double.parseDouble(number.toString());
        }
        double mantissa = number.negative ? -(double) number.mantissa : number.mantissa;
        return power < 0 ? mantissa / POWERS[-power] : mantissa * POWERS[power];
    }

    /**
     * Returns the values; a REAL is the double of the same value.
     *
     * @return the values by row, anything where absent
     */
    public double[] values() {
        return values;
    }
}

package dev.sparkify.local.internal.json;

import dev.sparkify.type.DecimalType;
import java.math.BigDecimal;
import java.util.Arrays;

/** Takes numbers, bare or in quotes, that fit without rounding. */
public final class DecimalColumn extends ScalarColumn {
    private final BigDecimal[] values;
    private final DecimalType decimal;
    private final NumberToken quoted = new NumberToken();

    DecimalColumn(Field field, int rows, Blame blame, DecimalType decimal) {
        super(field, rows, blame, "a number");
        this.decimal = decimal;
        this.values = new BigDecimal[rows];
        Arrays.fill(values, BigDecimal.ZERO);
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
        var digits = new Digits(number);
        if (digits.count() > decimal.precision() - decimal.scale()) {
            refuse(number, "does not fit " + type());
        } else if (digits.fraction() > decimal.scale()) {
            refuse(number, "has more digits behind the point than " + type());
        } else {
            absent[row] = false;
            values[row] = digits.exact().setScale(decimal.scale());
        }
    }

    /**
     * Returns the values.
     *
     * @return the values by row, of the scale of the type; anything where absent
     */
    public BigDecimal[] values() {
        return values;
    }
}

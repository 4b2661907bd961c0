package dev.sparkify.local.internal.json;

import dev.sparkify.spi.Feature;
import dev.sparkify.type.DecimalType;
import java.math.BigDecimal;
import java.util.Arrays;

/**
 * Takes numbers, bare or in quotes, that fit without rounding. COPY cuts the digits beyond; where that rule does not hold,
 * they are rounded, half away from zero, as a CAST does.
 */
public final class DecimalColumn extends ScalarColumn {
    private final BigDecimal[] values;
    private final DecimalType decimal;
    private final boolean rounds;
    private final NumberToken quoted = new NumberToken();

    DecimalColumn(Field field, int rows, Blame blame, DecimalType decimal) {
        super(field, rows, blame, "a number");
        this.decimal = decimal;
        this.rounds = !field.rules().hold(Feature.DECIMAL_CUT_BY_COPY);
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
            refuse(number, "does not fit " + type() + "; COPY refuses it");
        } else if (digits.fraction() > decimal.scale()) {
            round(number, digits, row);
        } else {
            keep(digits.exact().setScale(decimal.scale()), row);
        }
    }

    private void round(NumberToken number, Digits digits, int row) {
        if (!rounds) {
            refuse(number, "has more digits behind the point than " + type() + "; COPY would cut them without a word");
            return;
        }
        var rounded = digits.rounded(decimal.scale());
        if (rounded.precision() > decimal.precision()) {
            refuse(number, "does not fit " + type() + " once it is rounded");
        } else {
            keep(rounded, row);
        }
    }

    private void keep(BigDecimal value, int row) {
        absent[row] = false;
        values[row] = value;
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

package dev.sparkify.local.internal.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Is a number of any length without the zeros at both its ends, so that its size is known before anything is computed. */
final class Digits {
    private final boolean negative;
    private final String digits;
    private final int power;

    Digits(NumberToken number) {
        String text = number.toString();
        int exponent = Math.max(text.indexOf('e'), text.indexOf('E'));
        String all = (exponent < 0 ? text : text.substring(0, exponent))
                .replace("-", "")
                .replace(".", "");
        int first = first(all);
        int last = last(all, first);
        this.negative = number.negative;
        this.digits = all.substring(first, last);
        this.power = number.power + all.length() - last;
    }

    private static int first(String all) {
        int index = 0;
        while (index < all.length() && all.charAt(index) == '0') {
            index++;
        }
        return index;
    }

    private static int last(String all, int first) {
        int index = all.length();
        while (index > first && all.charAt(index - 1) == '0') {
            index--;
        }
        return index;
    }

    /** Returns how many digits stand before the point, at least: negative for small fractions. */
    int count() {
        return digits.isEmpty() ? 0 : digits.length() + power;
    }

    /** Returns how many digits stand behind the point. */
    int fraction() {
        return digits.isEmpty() ? 0 : Math.max(0, -power);
    }

    /** Returns the exact number; to be asked only if it has few digits. */
    BigDecimal exact() {
        if (digits.isEmpty()) {
            return BigDecimal.ZERO;
        }
        var unscaled = new BigInteger(digits);
        return new BigDecimal(negative ? unscaled.negate() : unscaled, -power);
    }

    /** Returns the number with so many digits behind the point, rounded half away from zero. */
    BigDecimal rounded(int scale) {
        int kept = Math.min(digits.length(), Math.max(0, count() + scale + 1));
        if (kept == 0) {
            return BigDecimal.ZERO.setScale(scale);
        }
        var value = new BigDecimal(new BigInteger(digits.substring(0, kept)), kept - count());
        return (negative ? value.negate() : value).setScale(scale, RoundingMode.HALF_UP);
    }

    /** Returns the whole number; to be asked only if it is one of few digits. */
    BigInteger value() {
        return exact().toBigIntegerExact();
    }
}

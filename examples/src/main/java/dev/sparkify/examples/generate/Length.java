package dev.sparkify.examples.generate;

/**
 * Is how long a recording lasts, exactly.
 *
 * @param units hundred-thousandths of a second
 */
record Length(int units) {
    private static final int UNITS_IN_SECOND = 100_000;

    int seconds() {
        return units / UNITS_IN_SECOND;
    }

    /** Spells the seconds as the real files do: up to five digits after the point, at least one. */
    @Override
    public String toString() {
        var digits = Integer.toString(UNITS_IN_SECOND + units % UNITS_IN_SECOND).substring(1);
        int last = digits.length();
        while (last > 1 && digits.charAt(last - 1) == '0') {
            last--;
        }
        return seconds() + "." + digits.substring(0, last);
    }
}

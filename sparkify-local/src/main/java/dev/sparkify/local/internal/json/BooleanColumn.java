package dev.sparkify.local.internal.json;

import java.util.Locale;
import java.util.Set;

/** Takes true and false, bare or in the words of Redshift in quotes. */
final class BooleanColumn extends LongColumn {
    private static final Set<String> TRUE = Set.of("true", "t", "yes", "y", "1");
    private static final Set<String> FALSE = Set.of("false", "f", "no", "n", "0");

    BooleanColumn(Field field, int rows, Blame blame) {
        super(field, rows, blame, "true or false");
    }

    @Override
    void filled(StringToken text, int row) {
        String word = shortened(text.toString()).toLowerCase(Locale.ROOT);
        if (TRUE.contains(word)) {
            keep(1, row);
        } else if (FALSE.contains(word)) {
            keep(0, row);
        } else {
            refuseKind(quoted(text));
        }
    }

    @Override
    void bool(boolean value, int row) {
        keep(value ? 1 : 0, row);
    }
}

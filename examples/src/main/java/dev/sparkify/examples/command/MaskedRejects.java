package dev.sparkify.examples.command;

import dev.sparkify.personal.Masking;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Masks rows of rejected records before they are written.
 *
 * @param written receives the rows
 * @param masking knows what is personal
 */
record MaskedRejects(RowFormat written, Masking masking) implements RowFormat {
    private static final int STAGING = 3;
    private static final int COLUMN = 6;
    private static final int REASON = 7;
    private static final int RECORD = 8;

    @Override
    public void head(List<String> columns) {
        written.head(columns);
    }

    @Override
    public void row(List<@Nullable Object> values) {
        var shown = new ArrayList<>(values);
        var staging = String.valueOf(values.get(STAGING));
        shown.set(
                REASON,
                masking.reason(staging, String.valueOf(values.get(COLUMN)), String.valueOf(values.get(REASON))));
        shown.set(RECORD, masking.text(staging, String.valueOf(values.get(RECORD))));
        written.row(shown);
    }

    @Override
    public void end() {
        written.end();
    }
}

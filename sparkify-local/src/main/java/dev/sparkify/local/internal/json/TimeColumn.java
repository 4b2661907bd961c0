package dev.sparkify.local.internal.json;

/** Takes times of day. */
final class TimeColumn extends LongColumn {
    private final TimeText text = new TimeText();

    TimeColumn(Field field, int rows, Blame blame) {
        super(field, rows, blame, "a time of the form HH:MM:SS[.ffffff]");
    }

    @Override
    void filled(StringToken token, int row) {
        long micros = text.of(token).micros();
        if (text.isDone()) {
            keep(micros, row);
        } else {
            refuseKind(quoted(token));
        }
    }
}

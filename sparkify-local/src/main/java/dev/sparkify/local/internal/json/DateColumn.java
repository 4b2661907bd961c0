package dev.sparkify.local.internal.json;

/** Takes calendar dates. */
final class DateColumn extends LongColumn {
    private final TimeText text = new TimeText();

    DateColumn(Field field, int rows, Blame blame) {
        super(field, rows, blame, "a date of the form YYYY-MM-DD");
    }

    @Override
    void filled(StringToken token, int row) {
        long days = text.of(token).days();
        if (text.isDone()) {
            keep(days, row);
        } else {
            refuseKind(quoted(token));
        }
    }
}

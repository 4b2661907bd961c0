package dev.sparkify.local.internal.json;

import dev.sparkify.type.SimpleType;

/**
 * Takes dates with times, and an offset from UTC if the type has a zone: the default forms of COPY, and no others.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_DATEFORMAT_and_TIMEFORMAT_strings.html">Redshift: DATEFORMAT
 *     and TIMEFORMAT strings</a>
 */
final class TimestampColumn extends LongColumn {
    private static final long MICROS_PER_DAY = 86_400_000_000L;

    private final boolean zoned;
    private final TimeText text = new TimeText();

    TimestampColumn(Field field, int rows, Blame blame) {
        super(
                field,
                rows,
                blame,
                "a time of the form YYYY-MM-DD HH:MM:SS[.ffffff]"
                        + (field.type() == SimpleType.TIMESTAMPTZ ? "+HH[:MM]" : ""));
        this.zoned = field.type() == SimpleType.TIMESTAMPTZ;
    }

    @Override
    void number(NumberToken number, int row) {
        refuseKind(number, "; COPY reads an epoch only where the source says so by times(…)");
    }

    @Override
    void filled(StringToken token, int row) {
        long days = text.of(token).days();
        text.skip(' ');
        long micros = text.micros() - (zoned ? text.offset() : 0);
        if (text.isDone()) {
            keep(days * MICROS_PER_DAY + micros, row);
        } else {
            refuseKind(quoted(token));
        }
    }
}

package dev.sparkify.local.internal.json;

import dev.sparkify.load.Format;

/** Takes times as whole seconds or milliseconds since 1970 in UTC, bare or in quotes. */
final class EpochColumn extends LongColumn {
    /** The first second of the year 10000: years beyond are told differently by engines. */
    private static final long END_SECONDS = 253_402_300_800L;

    private static final long MICROS_PER_SECOND = 1_000_000;

    private final long micros;
    private final NumberToken quoted = new NumberToken();

    EpochColumn(Field field, int rows, Blame blame) {
        super(field, rows, blame, kind(field.rules().times()));
        this.micros = field.rules().times() == Format.Times.EPOCH_MILLIS ? 1000 : MICROS_PER_SECOND;
    }

    private static String kind(Format.Times times) {
        return times == Format.Times.EPOCH_MILLIS
                ? "a whole number of milliseconds since 1970, as COPY reads it with TIMEFORMAT 'epochmillisecs'"
                : "a whole number of seconds since 1970, as COPY reads it with TIMEFORMAT 'epochsecs'";
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
        if (!number.whole) {
            refuseKind(number);
        } else if (number.negative) {
            refuse(number, "lies before 1970; whether COPY reads such a time is not documented");
        } else if (!number.isSmall() || number.mantissa >= END_SECONDS * (MICROS_PER_SECOND / micros)) {
            refuse(number, "lies beyond the year 9999");
        } else {
            keep(number.mantissa * micros, row);
        }
    }
}

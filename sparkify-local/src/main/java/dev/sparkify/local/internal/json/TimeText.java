package dev.sparkify.local.internal.json;

import java.time.LocalDate;
import java.time.YearMonth;

/** Reads dates and times from a text, one part after the other. */
final class TimeText {
    private static final long MICROS_PER_SECOND = 1_000_000;

    private byte[] bytes = new byte[0];
    private int at;
    private int end;
    private boolean valid;

    TimeText of(StringToken text) {
        bytes = text.bytes;
        at = text.from;
        end = text.to;
        valid = true;
        return this;
    }

    /** Reads YYYY-MM-DD as days since 1970. */
    long days() {
        int year = digits(4);
        skip('-');
        int month = digits(2);
        skip('-');
        int day = digits(2);
        valid &= year >= 1 && month >= 1 && month <= 12 && day >= 1;
        valid = valid && day <= YearMonth.of(year, month).lengthOfMonth();
        return valid ? LocalDate.of(year, month, day).toEpochDay() : 0;
    }

    /** Reads HH:MM:SS, perhaps with a fraction, as microseconds. */
    long micros() {
        int hour = digits(2);
        skip(':');
        int minute = digits(2);
        skip(':');
        int second = digits(2);
        valid &= hour < 24 && minute < 60 && second < 60;
        return ((hour * 60L + minute) * 60 + second) * MICROS_PER_SECOND + fraction();
    }

    private long fraction() {
        if (!isNext('.')) {
            return 0;
        }
        long micros = 0;
        long unit = MICROS_PER_SECOND;
        at++;
        int start = at;
        while (unit > 1 && at < end && bytes[at] >= '0' && bytes[at] <= '9') {
            unit /= 10;
            micros += unit * (bytes[at++] - '0');
        }
        valid &= at > start;
        return micros;
    }

    /** Reads +HH or +HH:MM as microseconds. */
    long offset() {
        boolean west = isNext('-');
        valid &= west || isNext('+');
        at++;
        int hours = digits(2);
        int minutes = 0;
        if (isNext(':')) {
            at++;
            minutes = digits(2);
        }
        valid &= hours <= 15 && minutes < 60;
        long seconds = (hours * 60L + minutes) * 60;
        return (west ? -seconds : seconds) * MICROS_PER_SECOND;
    }

    void skip(char wanted) {
        valid &= isNext(wanted);
        at++;
    }

    private boolean isNext(char wanted) {
        return at < end && bytes[at] == wanted;
    }

    private int digits(int count) {
        int value = 0;
        for (int i = 0; i < count; i++, at++) {
            boolean digit = at < end && bytes[at] >= '0' && bytes[at] <= '9';
            valid &= digit;
            value = digit ? 10 * value + bytes[at] - '0' : value;
        }
        return value;
    }

    /** Tells whether all was as it should be, to the end of the text. */
    boolean isDone() {
        return valid && at == end;
    }
}

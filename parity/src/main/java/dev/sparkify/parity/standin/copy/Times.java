package dev.sparkify.parity.standin.copy;

import dev.sparkify.parity.standin.wire.ServerError;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads dates and times as DATEFORMAT and TIMEFORMAT say.
 *
 * @param dates the format of dates, or {@code auto}
 * @param times the format of times, {@code auto}, {@code epochsecs} or {@code epochmillisecs}
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_DATEFORMAT_and_TIMEFORMAT_strings.html">Redshift: formats</a>
 */
record Times(String dates, String times) {
    private static final String AUTO = "auto";
    private static final Pattern EPOCH = Pattern.compile("-?[0-9]{1,18}");
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);
    private static final DateTimeFormatter PLAIN_TIME = with("HH:mm:ss", false);
    private static final DateTimeFormatter PLAIN = with("uuuu-MM-dd HH:mm:ss", false);
    private static final DateTimeFormatter PLAIN_ZONED = with("uuuu-MM-dd HH:mm:ss", true);
    private static final DateTimeFormatter ANY = with("uuuu-MM-dd['T'][' ']HH:mm:ss", true);

    private static DateTimeFormatter with(String pattern, boolean isZoned) {
        var builder = new DateTimeFormatterBuilder()
                .appendPattern(pattern)
                .appendFraction(ChronoField.MICRO_OF_SECOND, 0, 6, true);
        if (isZoned) {
            builder.optionalStart()
                    .appendOffset("+HH:mm", "Z")
                    .optionalEnd()
                    .optionalStart()
                    .appendOffset("+HHmm", "Z")
                    .optionalEnd()
                    .optionalStart()
                    .appendOffset("+HH", "Z")
                    .optionalEnd();
        }
        return builder.toFormatter(Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    static Times of(CopyCommand command) throws ServerError {
        var dates = command.argument(CopyOption.DATEFORMAT).orElse("YYYY-MM-DD");
        var times = command.argument(CopyOption.TIMEFORMAT).orElse("YYYY-MM-DD HH:MI:SS");
        boolean isKnown = (dates.equals(AUTO) || dates.equals("YYYY-MM-DD"))
                && (times.equals(AUTO) || times.startsWith("epoch") || times.equals("YYYY-MM-DD HH:MI:SS"));
        boolean isEpoch = times.equals("epochsecs") || times.equals("epochmillisecs");
        if (!isKnown || (times.startsWith("epoch") && !isEpoch)) {
            throw new ServerError(
                    "0A000",
                    "the stand-in's COPY knows the default formats of dates and times, 'auto', 'epochsecs' and"
                            + " 'epochmillisecs'");
        }
        return new Times(dates, times);
    }

    String date(String text) throws Fault {
        int end = text.length() > 10 && (text.charAt(10) == ' ' || text.charAt(10) == 'T') ? 10 : text.length();
        try {
            var date = LocalDate.parse(text.substring(0, end));
            demandYear(date.getYear());
            return date.toString();
        } catch (DateTimeException unreadable) {
            throw new Fault(Fault.DATE, "Invalid Date Format - length must be 10 or more");
        }
    }

    String time(String text) throws Fault {
        try {
            return LocalTime.parse(text, PLAIN_TIME).toString();
        } catch (DateTimeException unreadable) {
            throw new Fault(Fault.TIMESTAMP, "Invalid time format or value [HH:MI:SS]");
        }
    }

    /** A zone is ignored where the format takes one. */
    String timestamp(String text) throws Fault {
        try {
            return written(
                    isEpoch()
                            ? epoch(text).atOffset(ZoneOffset.UTC).toLocalDateTime()
                            : LocalDateTime.from((times.equals(AUTO) ? ANY : PLAIN).parse(text)));
        } catch (DateTimeException unreadable) {
            throw refused();
        }
    }

    String zoned(String text) throws Fault {
        try {
            return isEpoch() ? written(LocalDateTime.ofInstant(epoch(text), ZoneOffset.UTC)) + "+00" : moment(text);
        } catch (DateTimeException unreadable) {
            throw refused();
        }
    }

    private String moment(String text) {
        TemporalAccessor parsed = (times.equals(AUTO) ? ANY : PLAIN_ZONED).parse(text);
        var offset = parsed.isSupported(ChronoField.OFFSET_SECONDS) ? ZoneOffset.from(parsed) : ZoneOffset.UTC;
        var utc = OffsetDateTime.of(LocalDateTime.from(parsed), offset).withOffsetSameInstant(ZoneOffset.UTC);
        return written(utc.toLocalDateTime()) + "+00";
    }

    private static String written(LocalDateTime moment) {
        demandYear(moment.getYear());
        return WRITTEN.format(moment);
    }

    private static void demandYear(int year) {
        if (year < 1 || year > 9999) {
            throw new DateTimeException("beyond the years that dates and times are written with");
        }
    }

    private boolean isEpoch() {
        return times.startsWith("epoch");
    }

    private Instant epoch(String text) throws Fault {
        if (!EPOCH.matcher(text).matches()) {
            throw refused();
        }
        var unit = times.equals("epochsecs") ? ChronoUnit.SECONDS : ChronoUnit.MILLIS;
        return Instant.EPOCH.plus(Long.parseLong(text), unit);
    }

    private Fault refused() {
        return new Fault(Fault.TIMESTAMP, "Invalid timestamp format or value [" + times + "]");
    }
}

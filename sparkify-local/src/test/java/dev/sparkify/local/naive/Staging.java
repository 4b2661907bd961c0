package dev.sparkify.local.naive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Judges records for a staging table: what COPY would refuse, cut, or turn into NULL without a word is bad. */
final class Staging {
    private static final String UNKNOWN = "unknown";
    private static final long FIRST_MILLISECOND = -62_135_596_800_000L;
    private static final long LAST_MILLISECOND = 253_402_300_799_999L;

    /** What a column takes: a text of so many bytes, or a number. */
    private interface Kind {
        Object of(Object raw);
    }

    private static final Kind INTEGER = raw -> whole(raw, 31);
    private static final Kind BIGINT = raw -> whole(raw, 63);
    private static final Kind DOUBLE = Staging::real;

    private final Map<String, Kind> columns = new LinkedHashMap<>();

    private Staging() {}

    /** Signals that a record is bad. */
    static final class BadRecord extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BadRecord(String reason) {
            super(reason);
        }
    }

    static Staging events() {
        return new Staging()
                .text(1024, "artist", "song", "useragent")
                .text(32, "auth", "gender", "level", "method", "page")
                .text(256, "firstname", "lastname")
                .text(512, "location")
                .text(64, "userid")
                .number(INTEGER, "iteminsession", "status")
                .number(BIGINT, "sessionid", "ts")
                .number(DOUBLE, "length", "registration");
    }

    static Staging songs() {
        return new Staging()
                .text(1024, "artist_name", "title")
                .text(512, "artist_location")
                .text(64, "artist_id", "song_id")
                .number(INTEGER, "num_songs", "year")
                .number(DOUBLE, "artist_latitude", "artist_longitude", "duration");
    }

    private Staging text(int bytes, String... names) {
        return number(raw -> text(raw, bytes), names);
    }

    private Staging number(Kind kind, String... names) {
        for (var name : names) {
            columns.put(name, kind);
        }
        return this;
    }

    /** Reads a record; NULL is what is not in the row. */
    Row row(SourceText.Found found) {
        var object = Optional.ofNullable(found.object()).orElseThrow(() -> new BadRecord("not a JSON object"));
        var seen = new LinkedHashMap<String, Object>();
        for (var member : object.all()) {
            var column = member.key().toLowerCase(Locale.ROOT);
            demand(!columns.containsKey(column) || seen.put(column, member.value()) == null, column + " twice");
        }
        seen.values().removeIf(JsonText.Word.NULL::equals);
        var values = new LinkedHashMap<String, Object>();
        seen.forEach((column, raw) -> {
            var kind = columns.get(column);
            if (kind != null) {
                values.put(column, kind.of(raw));
            }
        });
        values.values().removeIf(NOTHING::equals);
        return new Row(values);
    }

    /** Reads an event, by the rules of the star. */
    Row event(SourceText.Found found) {
        var event = row(found).unpadded("userid");
        demand(!event.is("userid", UNKNOWN), "userid is reserved for the unknown member");
        if (NaivePlays.isPlay(event)) {
            demand(event.has("ts") && event.has("sessionid") && event.has("iteminsession"), "NULL in the grain");
            demand(
                    event.whole("ts") >= FIRST_MILLISECOND && event.whole("ts") <= LAST_MILLISECOND,
                    "ts is not in the years 1 to 9999");
        }
        return event.is("userid", "") ? event.without("userid") : event;
    }

    /** Reads a song, by the rules of the star. */
    Row song(SourceText.Found found) {
        var song = row(found).unpadded("song_id").unpadded("artist_id");
        for (var key : new String[] {"song_id", "artist_id"}) {
            demand(song.has(key) && !song.is(key, ""), key + " is NULL");
            demand(!song.is(key, UNKNOWN), key + " is reserved for the unknown member");
        }
        return song.is("year", 0L) ? song.without("year") : song;
    }

    private static final Object NOTHING = new Object();

    private static void demand(boolean good, String otherwise) {
        if (!good) {
            throw new BadRecord(otherwise);
        }
    }

    private static String text(Object raw, int bytes) {
        var text = raw instanceof String string
                ? string
                : raw instanceof JsonText.Word word ? word.name().toLowerCase(Locale.ROOT) : JsonText.compact(raw);
        demand(UTF_8.newEncoder().canEncode(text) && text.indexOf('\0') < 0, "no text");
        demand(text.getBytes(UTF_8).length <= bytes, "too long");
        return text;
    }

    private static Object whole(Object raw, int bits) {
        var written = written(raw);
        if (written.isEmpty()) {
            return NOTHING;
        }
        demand(written.matches("-?[0-9]+"), "not a whole number");
        var value = new BigInteger(written);
        demand(value.bitLength() <= bits, "out of range");
        return value.longValueExact();
    }

    private static Object real(Object raw) {
        var written = written(raw);
        if (written.isEmpty()) {
            return NOTHING;
        }
        demand(written.matches("-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?"), "not a number");
        double value = Double.parseDouble(written);
        demand(!Double.isInfinite(value), "out of range");
        return value + 0.0;
    }

    private static String written(Object raw) {
        demand(raw instanceof String || raw instanceof JsonText.Digits, "not a number");
        return raw instanceof JsonText.Digits digits ? digits.written() : (String) raw;
    }
}

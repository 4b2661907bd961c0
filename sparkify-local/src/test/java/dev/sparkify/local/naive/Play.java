package dev.sparkify.local.naive;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.List;

/**
 * Is a play that the warehouse keeps.
 *
 * @param id the songplay_id
 * @param event the least of the events of its grain
 * @param song the song_id
 * @param artist the artist_id
 */
record Play(long id, Row event, String song, String artist) {
    static final String UNKNOWN = "unknown";
    static final List<String> ATTRIBUTES = List.of("level", "location", "useragent", "song", "artist", "length");
    private static final long MILLIS_PER_SECOND = 1000;

    /** Is what one row of the fact is. */
    record Grain(long ts, String user, long session, long item) {
        /** The order of songplay_id. */
        static final Comparator<Grain> STREAM = Comparator.comparingLong(Grain::ts)
                .thenComparing(Grain::user, Row::compareBytes)
                .thenComparingLong(Grain::session)
                .thenComparingLong(Grain::item);

        static Grain of(Row event) {
            var user = event.has("userid") ? event.text("userid") : UNKNOWN;
            return new Grain(event.whole("ts"), user, event.whole("sessionid"), event.whole("iteminsession"));
        }
    }

    /** Orders events of one grain. */
    static Comparator<Row> order() {
        return Row.by(ATTRIBUTES);
    }

    boolean isUnresolved() {
        return song.equals(UNKNOWN);
    }

    boolean refersToUnknown() {
        return isUnresolved()
                || artist.equals(UNKNOWN)
                || Grain.of(event).user().equals(UNKNOWN);
    }

    String written() {
        var grain = Grain.of(event);
        return String.join(
                ", ",
                String.valueOf(id),
                moment(grain.ts()).toString(),
                Row.literal(grain.user()),
                event.written("level"),
                Row.literal(song),
                Row.literal(artist),
                String.valueOf(grain.session()),
                String.valueOf(grain.item()),
                event.written("location"),
                event.written("useragent"),
                event.written("song"),
                event.written("artist"),
                event.written("length"));
    }

    String writtenTime() {
        var time = moment(event.whole("ts"));
        return String.join(
                ", ",
                time.toString(),
                String.valueOf(time.getHour()),
                String.valueOf(time.getDayOfMonth()),
                String.valueOf(time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)),
                String.valueOf(time.getMonthValue()),
                String.valueOf(time.getYear()),
                String.valueOf(time.get(ChronoField.DAY_OF_WEEK) % 7));
    }

    static LocalDateTime moment(long millis) {
        return LocalDateTime.ofEpochSecond(
                Math.floorDiv(millis, MILLIS_PER_SECOND),
                (int) Math.floorMod(millis, MILLIS_PER_SECOND) * 1_000_000,
                ZoneOffset.UTC);
    }
}

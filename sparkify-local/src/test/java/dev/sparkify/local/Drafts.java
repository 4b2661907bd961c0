package dev.sparkify.local;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Makes records of Sparkify from numbers: each number chooses among few values, so that records often meet. The smaller
 * the numbers, the plainer the record.
 */
final class Drafts {
    /** By column the values it may have, in JSON with single quotes; nothing between two bars: the key is not there. */
    private static final Map<String, String> EVENT = columns(
            "page", "'NextSong'|'NextSong'|'NextSong'|'NextSong'|'Home'|'NextSong'|'nextsong'|'NextSong '|null",
            "ts", "1541105830796|1541105830797|1541105831796|'1541605830796'|1541019430796",
            "userId", "'8'|'10'|'é'|''|null|8|'8 '|'  '",
            "sessionId", "9|10|'10'",
            "itemInSession", "0|1",
            "level", "'free'|'paid'|'free'|'paid'|''|null|'free '",
            "firstName", "'Ann'|'Zoë'|''|null|'Ann '|' '",
            "lastName", "'Lee'|null",
            "lastName", "'Lee'|null",
            "gender", "'F'|'M'|",
            "location", "'Oslo'|''|null|'Ａ'|'\\ud83d\\ude00'|{'at': ['Oslo', 1.50]}",
            "userAgent", "'a'|'B'|",
            "song", "'Halo'|'Jóga'|null|'Halo'|'Halo '",
            "artist", "'Björk'|'Beyoncé'|null",
            "length", "200|10.25|200.0|'2.0e2'|''|246.30812");

    private static final Map<String, String> SONG = columns(
            "song_id", "'SO1'|'SO2'|'SO10'|'SOb'|'SO1 '",
            "artist_id", "'AR1'|'AR2'|'ARé'|'AR1  '",
            "title", "'Halo'|'Jóga'|'Halo'|null|'Halo '",
            "artist_name", "'Björk'|'Beyoncé'|''|null",
            "duration", "200|10.25|246.30812|''|null",
            "year", "1999|0|'2003'|''|",
            "artist_location", "'Reykjavík'|''|null",
            "artist_latitude", "64.5|-9.5|9.25|null",
            "artist_longitude", "-21.75|");

    /** How many numbers an event takes. */
    static final int EVENT_NUMBERS = EVENT.size();

    /** How many numbers a song takes. */
    static final int SONG_NUMBERS = SONG.size();

    private static final List<UnaryOperator<Map<String, String>>> ORDERS = List.of(
            record -> record,
            Drafts::reversed,
            record -> renamed(record, key -> key.toUpperCase(Locale.ROOT)),
            record -> renamed(record, key -> key.toLowerCase(Locale.ROOT)));

    private Drafts() {}

    private static Map<String, String> columns(String... namesAndValues) {
        var columns = new LinkedHashMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            columns.put(namesAndValues[i], namesAndValues[i + 1].replace('\'', '"'));
        }
        return Collections.unmodifiableMap(columns);
    }

    static Map<String, String> event(List<Integer> numbers) {
        return chosen(EVENT, numbers);
    }

    static Map<String, String> song(List<Integer> numbers) {
        return chosen(SONG, numbers);
    }

    private static Map<String, String> chosen(Map<String, String> columns, List<Integer> numbers) {
        var record = new LinkedHashMap<String, String>();
        var number = numbers.iterator();
        columns.forEach((name, values) -> {
            var choice = values.split("\\|", -1);
            var value = choice[number.next() % choice.length];
            if (!value.isEmpty()) {
                record.put(name, value);
            }
        });
        return record;
    }

    /** Writes a record on one line, in one of several spellings. */
    static String line(Map<String, String> record, int spelling) {
        var spaces = " ".repeat(spelling % 3);
        return ORDERS.get(spelling % ORDERS.size()).apply(record).entrySet().stream()
                .map(member -> spaces + '"' + member.getKey() + '"' + spaces + ":" + spaces + member.getValue())
                .collect(Collectors.joining(",", "{", spaces + "}"));
    }

    /** Writes a record over several lines. */
    static String pretty(Map<String, String> record) {
        return record.entrySet().stream()
                .map(member -> "  \"" + member.getKey() + "\": " + member.getValue())
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
    }

    private static Map<String, String> reversed(Map<String, String> record) {
        var keys = new ArrayList<>(record.keySet());
        Collections.reverse(keys);
        return keys.stream()
                .collect(Collectors.toMap(
                        key -> key, key -> record.getOrDefault(key, ""), (one, other) -> one, LinkedHashMap::new));
    }

    private static Map<String, String> renamed(Map<String, String> record, UnaryOperator<String> rename) {
        var renamed = new LinkedHashMap<String, String>();
        record.forEach((key, value) -> renamed.put(rename.apply(key), value));
        return renamed;
    }
}

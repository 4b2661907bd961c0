package dev.sparkify.local.damage;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Is one line of an event file that is sound: an object without blanks and without objects in it.
 *
 * @param members values in JSON by key, in order
 */
record Event(Map<String, String> members) {
    private static final Pattern MEMBER = Pattern.compile("[{,]\"(\\w+)\":(\"(?:[^\"\\\\]|\\\\.)*\"|[^,}]+)");

    static Event of(String line) {
        var members = new LinkedHashMap<String, String>();
        var matcher = MEMBER.matcher(line);
        while (matcher.find()) {
            members.put(matcher.group(1), matcher.group(2));
        }
        return new Event(members);
    }

    /** Makes an event with all 18 keys, now and then one that is no play. */
    static Event number(int number) {
        boolean isPlay = number % 5 != 3;
        return of("""
                {"artist":%s,"auth":"Logged In","firstName":"Zoë","gender":"F","itemInSession":%d,"lastName":"Summers",\
                "length":%s,"level":"free","location":"Phoenix-Mesa-Scottsdale, AZ","method":"PUT","page":"%s",\
                "registration":1540344794796.0,"sessionId":7,"song":%s,"status":200,"ts":%d,\
                "userAgent":"\\"Mozilla\\/5.0 (X11)\\"","userId":"%d"}
                """.formatted(
                        isPlay ? "\"Björk\"" : "null",
                        number,
                        isPlay ? "246.5" : "null",
                        isPlay ? "NextSong" : "Home",
                        isPlay ? "\"J\\u00f3ga\"" : "null",
                        1_541_105_830_796L + 1000L * number,
                        number % 7));
    }

    Event with(String key, String json) {
        var changed = new LinkedHashMap<>(members);
        changed.put(key, json);
        return new Event(Collections.unmodifiableMap(changed));
    }

    Event without(String key) {
        var changed = new LinkedHashMap<>(members);
        changed.remove(key);
        return new Event(Collections.unmodifiableMap(changed));
    }

    /** Writes the line, without its end. */
    String text() {
        return members.entrySet().stream()
                .map(member -> '"' + member.getKey() + "\":" + member.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }
}

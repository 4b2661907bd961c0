package dev.sparkify.test.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Is a record of the shop. A value; each method returns a new one.
 *
 * @param members the values by their keys, as they are written in JSON
 */
record Visit(Map<String, String> members) {
    Visit {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /** Is a visit on a day of November 2018, of nobody. */
    static Visit of(int number, int day) {
        return new Visit(Map.of("n", String.valueOf(number)))
                .with("page", "visit")
                .with("at", "2018-11-%02d 10:00:00".formatted(day))
                .amount("1.50");
    }

    static Visit of(int number, int day, String customer, String name, String level) {
        return of(number, day).with("customer", customer).with("name", name).with("level", level);
    }

    Visit with(String key, String text) {
        return json(key, '"' + text + '"');
    }

    Visit amount(String number) {
        return json("amount", number);
    }

    private Visit json(String key, String value) {
        var changed = new LinkedHashMap<>(members);
        changed.put(key, value);
        return new Visit(changed);
    }

    String line() {
        return members.entrySet().stream()
                .map(member -> '"' + member.getKey() + "\":" + member.getValue())
                .collect(Collectors.joining(",", "{", "}\n"));
    }

    /** Writes visits, one a line. */
    static byte[] file(Visit... visits) {
        return Stream.of(visits).map(Visit::line).collect(Collectors.joining()).getBytes(UTF_8);
    }
}

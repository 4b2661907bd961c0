package dev.sparkify.aws.fake;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Turns the tags of each service to and from maps. */
final class Tags {
    private static final Pattern TEXT = Pattern.compile("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*");

    private Tags() {}

    static <T> Map<String, String> map(List<T> tags, Function<T, String> key, Function<T, String> value) {
        var map = new TreeMap<String, String>();
        tags.forEach(tag -> map.put(key.apply(tag), value.apply(tag)));
        return map;
    }

    /** Tells whether services of AWS take these. */
    static boolean areTaken(Map<String, String> tags) {
        return tags.size() <= 50
                && tags.entrySet().stream()
                        .allMatch(tag ->
                                TEXT.matcher(tag.getKey() + tag.getValue()).matches()
                                        && !tag.getKey().isEmpty()
                                        && !tag.getKey().startsWith("aws:")
                                        && tag.getKey().length() <= 128
                                        && tag.getValue().length() <= 256);
    }

    static <T> List<T> list(Map<String, String> tags, BiFunction<String, String, T> maker) {
        return tags.entrySet().stream()
                .map(tag -> maker.apply(tag.getKey(), tag.getValue()))
                .toList();
    }
}

package dev.sparkify.local.internal.json;

import dev.sparkify.internal.Names;
import java.util.List;
import java.util.Locale;

/** Is a column that is filled from the key of its name, and decides which keys those are. */
record NamedColumn(Place.Key place, int column) {
    /** Returns what a key stands for, given the columns that differ from it by case at most. */
    static Target target(List<NamedColumn> similar, String key) {
        var target = new Target();
        similar.stream().filter(column -> column.meets(key)).forEach(column -> target.add(column.column()));
        if (target.columns.length == 0 && !similar.isEmpty()) {
            target.miss = similar.get(0).miss(key);
        }
        return target;
    }

    private boolean meets(String key) {
        return switch (place.match()) {
            case EXACT -> key.equals(place.name());
            case LATIN_CASE -> Names.folded(key).equals(Names.folded(place.name()));
            case ANY_CASE -> true;
        };
    }

    private Target.Miss miss(String key) {
        return new Target.Miss(
                column,
                place.match() == Place.Match.EXACT,
                "the key " + Column.shortened(key)
                        + (place.match() == Place.Match.EXACT
                                ? " meets no column exactly, and COPY would load NULL without a word; write it as "
                                        + place.name() + ", give the column a path, or read keys ignoring case"
                                : " is the column's name only if letters beyond A to Z are folded, which COPY may not do"
                                        + " and then load NULL without a word; write it as " + place.name()));
    }

    /** Returns a name in which no case matters. */
    static String folded(String name) {
        var folded = new StringBuilder(name.length());
        name.toLowerCase(Locale.ROOT)
                .codePoints()
                .map(character -> Character.toLowerCase(Character.toUpperCase(character)))
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }
}

package dev.sparkify.local.damage;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Is a kind of damage to one line of an event file, and what becomes of the line.
 *
 * @param group under which heading it stands
 * @param name what it is
 * @param where what is replaced: {@code key:} a value, {@code -key} a member, {@code line}, {@code end} the last brace,
 *     {@code swap} both braces, or a text; after {@code *} the event is made a play before, after {@code #} none
 * @param written by what, in the {@link Notation}; {@code §} is the line as it was
 * @param replacement the same, read
 * @param fate what becomes of it: {@code = } and what it is loaded as, {@code ! } and why it is rejected, or both
 * @param why the reason of the rule
 * @param isUnverified whether nobody has seen what COPY makes of it
 */
record Damage(
        String group,
        String name,
        String where,
        String written,
        String replacement,
        String fate,
        String why,
        boolean isUnverified) {
    static final String NOTHING = "∅";
    private static final Pattern VALUE = Pattern.compile("(\\w+):(.*)");
    private static final Pattern OF_THE_RECORD =
            Pattern.compile("not a JSON object|instead of|it is nested|COPY takes at most");

    private static final Pattern AGAINST_THE_RULES = Pattern.compile("\\w+\\.\\w+: |ts: the time");

    /**
     * Is one bad record that comes of it.
     *
     * @param lines how many lines below the first it begins
     * @param column the column to blame, or empty
     * @param reason a part of the reason
     * @param text the record, with bytes that have yet to be written
     */
    record Rejection(int lines, String column, String reason, String text) {}

    static Damage of(String group, String row) {
        var fields = row.split("\\|", -1);
        if (fields.length != 5) {
            throw new IllegalArgumentException("Not five fields: " + row);
        }
        var why = fields[4].strip();
        boolean isUnverified = why.startsWith("?");
        return new Damage(
                group,
                fields[0].strip(),
                fields[1].strip(),
                fields[2].strip(),
                Notation.read(fields[2].strip()),
                fields[3].strip(),
                isUnverified ? why.substring(1) : why,
                isUnverified);
    }

    boolean isRejected() {
        return !rejections().isEmpty();
    }

    /** Tells whether the record can be read, but not be loaded. */
    boolean isAgainstTheRules() {
        return rejections().stream()
                .anyMatch(reason -> AGAINST_THE_RULES.matcher(reason).lookingAt());
    }

    boolean isLoaded() {
        return fate.startsWith("=");
    }

    /** Tells what the line is loaded as; empty if it is not, or as nothing. */
    String loaded() {
        int end = fate.indexOf(" ! ");
        return isLoaded()
                ? (end < 0 ? fate : fate.substring(0, end)).substring(1).strip()
                : NOTHING;
    }

    List<String> rejections() {
        int begin = fate.indexOf("! ");
        return isLoaded() && !fate.contains(" ! ")
                ? List.of()
                : List.of(fate.substring(begin + 2).split(" ⏎ "));
    }

    private Event victim(Event event) {
        return where.startsWith("*")
                ? event.with("page", "\"NextSong\"")
                : where.startsWith("#") ? event.with("page", "\"Home\"") : event;
    }

    String target() {
        return where.startsWith("*") || where.startsWith("#") ? where.substring(1) : where;
    }

    /** Writes the line with the damage, without its end. */
    String damaged(Event event) {
        var victim = victim(event);
        var line = victim.text();
        var value = VALUE.matcher(target());
        if (target().equals("line")) {
            return replaced(replacement, line);
        } else if (target().equals("end")) {
            return Notation.cut(line.substring(0, line.length() - 1) + replacement);
        } else if (target().equals("swap")) {
            return "}" + line.substring(1, line.length() - 1) + "{";
        } else if (target().startsWith("-")) {
            return victim.without(target().substring(1)).text();
        } else if (value.matches()) {
            return Notation.cut(victim.with(value.group(1), replacement).text());
        }
        int found = line.indexOf(target());
        if (found < 0) {
            throw new IllegalStateException(name + ": there is no " + target() + " in " + line);
        }
        return Notation.cut(line.substring(0, found) + replacement + line.substring(found + target().length()));
    }

    private static String replaced(String template, String line) {
        return template.replace("§", line);
    }

    /** Writes sound lines that say what the damaged one is loaded as. */
    List<String> meaning(Event event) {
        var loaded = loaded();
        var victim = victim(event);
        if (loaded.equals(NOTHING)) {
            return List.of();
        }
        if (loaded.contains("§") || target().equals("line")) {
            return List.of(replaced(Notation.read(loaded), victim.text()).split("\n"));
        }
        var other = VALUE.matcher(loaded);
        return List.of(
                other.matches()
                        ? victim.with(other.group(1), other.group(2)).text()
                        : victim.with(key(), Notation.read(loaded)).text());
    }

    private String key() {
        return target().replaceAll("[-:]", "");
    }

    /** Lists the bad records that come of it. */
    List<Rejection> rejections(Event event) {
        var reasons = rejections();
        boolean isRest = isLoaded() && !reasons.isEmpty();
        var damaged = damaged(event);
        var lines =
                damaged.substring(isRest ? victim(event).text().length() : 0).split("\n", -1);
        var all = new ArrayList<Rejection>();
        for (int i = 0; i < reasons.size(); i++) {
            var reason = reasons.get(i);
            boolean isOfTheRecord = OF_THE_RECORD.matcher(reason).lookingAt();
            var column = isOfTheRecord ? "" : reason.substring(0, reason.indexOf(": "));
            all.add(new Rejection(i, column, reason, lines[i]));
        }
        return all;
    }
}

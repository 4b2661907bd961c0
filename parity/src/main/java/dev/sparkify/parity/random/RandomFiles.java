package dev.sparkify.parity.random;

import dev.sparkify.load.BadRecordPolicy;
import dev.sparkify.load.ChangedFilePolicy;
import dev.sparkify.parity.oracle.Delivery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes files that come, grow, change, are repeated under other names, and go. */
final class RandomFiles {
    /** Says whether texts come that differ by blanks at their ends alone. */
    static final boolean WITH_TRAILING_BLANKS = true;

    private static final int MOST_RECORDS = 45;

    private final Chance chance;
    private final int dirt;
    private final Map<String, SortedMap<String, String>> files = new HashMap<>();
    private int count;

    RandomFiles(Chance chance) {
        this.chance = chance;
        this.dirt = chance.of(List.of(0, 0, 0, 1, 3));
    }

    /** Makes what a load finds. */
    List<Delivery> load() {
        var deliveries = new ArrayList<Delivery>();
        for (var staging : RandomStar.SOURCES) {
            if (chance.is(70) || (deliveries.isEmpty() && staging.equals("events"))) {
                deliveries.add(delivery(staging));
            }
        }
        return deliveries;
    }

    private Delivery delivery(String staging) {
        var found = files.computeIfAbsent(staging, name -> new TreeMap<>());
        change(staging, found);
        var policy = chance.is(40) ? BadRecordPolicy.fail() : quarantine();
        var changed = chance.is(4) ? ChangedFilePolicy.REFUSE : ChangedFilePolicy.READ_AGAIN;
        return new Delivery(staging, found, policy, changed);
    }

    private BadRecordPolicy quarantine() {
        var policy = BadRecordPolicy.quarantine();
        if (chance.is(20)) {
            return policy.upTo(chance.between(0, 2));
        }
        return chance.is(20) ? policy.upToShare(0.25) : policy;
    }

    private void change(String staging, SortedMap<String, String> found) {
        var names = List.copyOf(found.keySet());
        if (!names.isEmpty() && chance.is(30)) {
            found.computeIfPresent(chance.of(names), (name, text) -> text + lines());
        }
        if (!names.isEmpty() && chance.is(15)) {
            found.computeIfPresent(chance.of(names), (name, text) -> shortened(text));
        }
        if (!names.isEmpty() && chance.is(15)) {
            found.put(name(staging), found.getOrDefault(chance.of(names), ""));
        }
        if (names.size() > 1 && chance.is(10)) {
            found.remove(chance.of(names));
        }
        for (int fresh = names.isEmpty() ? 1 : chance.between(0, 2); fresh > 0; fresh--) {
            found.put(name(staging), lines());
        }
        while (found.values().stream().flatMap(String::lines).count() > MOST_RECORDS) {
            found.remove(found.firstKey());
        }
    }

    private String name(String staging) {
        return staging + "-" + chance.between(1, 9) + ++count + ".json";
    }

    private static String shortened(String text) {
        return text.lines().skip(1).map(line -> line + "\n").collect(Collectors.joining());
    }

    private String lines() {
        return IntStream.range(0, chance.between(0, 6))
                .mapToObj(i -> line() + "\n")
                .collect(Collectors.joining());
    }

    private String line() {
        var fields = new ArrayList<String>();
        for (var field : Field.values()) {
            if (field.isKey() || chance.is(85)) {
                var key = chance.is(3) ? field.name() : field.column();
                fields.add('"' + key + "\":" + value(field));
            }
        }
        if (chance.is(dirt)) {
            fields.add("\"Rev\":0");
        }
        if (chance.is(3)) {
            fields.add("\"other\":{\"k\":[1,{}]}");
        }
        return broken(fields.stream().collect(Collectors.joining(",", "{", "}")));
    }

    private String value(Field field) {
        if (chance.is(dirt) && chance.is(10)) {
            return chance.of(field.bad());
        } else if (WITH_TRAILING_BLANKS && field.isText() && chance.is(15)) {
            return chance.of(Field.BLANK);
        }
        return chance.is(field.isKey() ? dirt : 12) ? chance.of(field.rare()) : chance.of(field.usual());
    }

    private String broken(String line) {
        if (!chance.is(dirt)) {
            return line;
        }
        return switch (chance.between(0, 3)) {
            case 0 -> line.substring(0, chance.between(1, line.length() - 1));
            case 1 -> line + "}";
            case 2 -> line + " oops";
            default -> line + " " + line;
        };
    }
}

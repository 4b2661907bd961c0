package dev.sparkify.examples.command.configuration;

import dev.sparkify.error.InputException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Fills in what a value refers to with {@code %(key)s}, as configparser does, but refuses what would grow without end. */
final class Interpolation {
    private static final int DEEPEST = 10;
    private static final int MOST_REFERENCES = 1000;
    private static final int MOST_CHARACTERS = 65_536;
    private static final Pattern REFERENCE = Pattern.compile("%%|%\\(([^()]+)\\)s");

    private final IniFile file;
    private final String section;
    private final IniEntry entry;
    private int references;

    Interpolation(IniFile file, String section, IniEntry entry) {
        this.file = file;
        this.section = section;
        this.entry = entry;
    }

    IniEntry filled() {
        return entry.withValue(filled(entry.value(), 0));
    }

    private String filled(String value, int depth) {
        var filled = new StringBuilder();
        var reference = REFERENCE.matcher(value);
        int done = 0;
        while (reference.find()) {
            filled.append(value, done, reference.start()).append(meaning(reference, depth));
            done = reference.end();
            check(filled.length());
        }
        return filled.append(value, done, value.length()).toString();
    }

    private String meaning(MatchResult reference, int depth) {
        var key = reference.group(1);
        if (key == null) {
            return "%";
        }
        references++;
        return file.named(section, key)
                .or(() -> file.named(IniFile.DEFAULT, key))
                .filter(found -> depth < DEEPEST)
                .map(found -> filled(found.value(), depth + 1))
                .orElse(reference.group());
    }

    private void check(int characters) {
        if (references > MOST_REFERENCES || characters > MOST_CHARACTERS) {
            throw new InputException("[" + entry.section() + "] " + entry.key() + " in line " + entry.line()
                    + " refers to other values, and they to others, more than " + MOST_REFERENCES
                    + " times or for more than "
                    + MOST_CHARACTERS + " characters: write what it means");
        }
    }
}

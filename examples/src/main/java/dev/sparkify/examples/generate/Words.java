package dev.sparkify.examples.generate;

import java.util.List;
import java.util.regex.Pattern;

/** Reads lists of words from the text of the program. */
final class Words {
    private static final Pattern SEPARATOR = Pattern.compile("[|\n]");

    private Words() {}

    /** Takes apart what stands between bars and on lines. */
    static List<String> of(String text) {
        return SEPARATOR.splitAsStream(text).toList();
    }
}

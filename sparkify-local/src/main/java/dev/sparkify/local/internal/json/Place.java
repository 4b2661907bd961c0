package dev.sparkify.local.internal.json;

import dev.sparkify.error.InputException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Tells where in a record a value is found. */
public sealed interface Place {
    /**
     * Is a key of the record itself.
     *
     * @param name the key
     * @param match which keys are taken for it
     */
    record Key(String name, Match match) implements Place {}

    /** Says which keys are taken for one. */
    enum Match {
        /** Those of exactly its name. A key that differs from it by case alone makes a bad record where the exact one is missing. */
        EXACT,
        /**
         * Those that differ from it by the case of A to Z. Which letters COPY folds is nowhere said, so a key that differs
         * from it by the case of others makes a bad record.
         */
        LATIN_CASE,
        /** Those that differ from it by the case of any letters. */
        ANY_CASE
    }

    /**
     * Is a way down from the record.
     *
     * @param steps from the record on, at least one; the first is a member
     */
    record Path(List<Step> steps) implements Place {
        private static final Pattern STEP =
                Pattern.compile("\\.([^.\\[\\]'\"]+)|\\['([^']+)']|\\[\"([^\"]+)\"]|\\[(\\d{1,9})]");

        /** Keeps its own list. */
        public Path {
            steps = List.copyOf(steps);
        }

        /**
         * Reads a path as Redshift's JSONPaths write it.
         *
         * @param text such as {@code $.a.b[0]} or {@code $['a']['b'][0]}
         * @return the path
         * @throws InputException if it is not of this form or does not begin with a key
         * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-data-format.html">Redshift: COPY,
         *     JSONPaths</a>
         */
        public static Path parse(String text) {
            var steps = new ArrayList<Step>();
            var matcher = STEP.matcher(text);
            int end = 1;
            while (text.startsWith("$") && matcher.region(end, text.length()).lookingAt()) {
                steps.add(matcher.group(4) == null ? new Member(name(matcher)) : new Element(position(matcher)));
                end = matcher.end();
            }
            if (end != text.length() || steps.isEmpty() || !(steps.get(0) instanceof Member)) {
                throw new InputException(
                        "Not a path of a record: " + text + ". Write it like $.a.b[0] or $['a']['b'][0]");
            }
            return new Path(steps);
        }

        private static String name(java.util.regex.Matcher matcher) {
            for (int group = 1; group < 3; group++) {
                if (matcher.group(group) != null) {
                    return matcher.group(group);
                }
            }
            return matcher.group(3);
        }

        private static int position(java.util.regex.Matcher matcher) {
            return Integer.parseInt(matcher.group(4));
        }
    }

    /** Is one step of a path. */
    sealed interface Step {}

    /**
     * Steps from an object to the value of a key.
     *
     * @param key in exact case
     */
    record Member(String key) implements Step {}

    /**
     * Steps from an array to one of its elements.
     *
     * @param position from 0
     */
    record Element(int position) implements Step {}
}

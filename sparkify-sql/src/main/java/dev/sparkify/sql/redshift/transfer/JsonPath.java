package dev.sparkify.sql.redshift.transfer;

import dev.sparkify.error.InvalidModelException;
import dev.sparkify.internal.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells where in a record a value is found. A key that is missing gives NULL, a missing element of an array is an error.
 *
 * @param steps from the record on, at least one
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-data-format.html">Redshift: COPY, JSONPath
 *     expressions</a>
 */
public record JsonPath(List<Step> steps) {
    private static final Pattern STEP =
            Pattern.compile("\\.([^.\\[\\]'\"*@?()]+)|\\['([^']+)']|\\[\"([^\"]+)\"]|\\[(\\d{1,9})]");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /** Is one step of a path. */
    public sealed interface Step {}

    /**
     * Steps from an object to the value of a key.
     *
     * @param key in exact case
     */
    public record Member(String key) implements Step {
        /**
         * Checks the key.
         *
         * @throws InvalidModelException if it is empty, a star, or holds a single quote or backslash
         */
        public Member {
            if (key.isEmpty() || key.equals("*") || key.contains("'") || key.contains("\\")) {
                throw new InvalidModelException("No path leads to the key '" + key + "'; a key is not empty and no"
                        + " wildcard, and holds neither quote nor backslash (Redshift: COPY, data format parameters)");
            }
        }

        private boolean isPlain() {
            return PLAIN.matcher(key).matches();
        }
    }

    /**
     * Steps from an array to one of its elements.
     *
     * @param position from 0 on
     */
    public record Element(int position) implements Step {
        /**
         * Checks the position.
         *
         * @throws InvalidModelException if it is negative
         */
        public Element {
            if (position < 0) {
                throw new InvalidModelException("No element of an array has the position " + position
                        + "; count from 0 on (Redshift: COPY, data format parameters)");
            }
        }
    }

    /**
     * Takes a copy of the list.
     *
     * @throws InvalidModelException if there is no step
     */
    public JsonPath {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new InvalidModelException("A path needs one step at least, such as $.id");
        }
    }

    /**
     * Begins with a key of the record.
     *
     * @param name in exact case
     * @return the path
     * @throws InvalidModelException if no path leads to such a key
     */
    public static JsonPath key(String name) {
        return new JsonPath(List.of(new Member(name)));
    }

    /**
     * Reads a path.
     *
     * @param text such as {@code $.a.b[0]} or {@code $['a']['b'][0]}
     * @return the path
     * @throws InvalidModelException if it is of neither form: Redshift knows no wildcards, filters or {@code ..}
     */
    public static JsonPath parse(String text) {
        var steps = new ArrayList<Step>();
        var matcher = STEP.matcher(text);
        int end = 1;
        while (text.startsWith("$") && matcher.region(end, text.length()).lookingAt()) {
            steps.add(step(matcher));
            end = matcher.end();
        }
        if (end != text.length() || steps.isEmpty()) {
            throw new InvalidModelException("Not a path of a record: " + text + "; write it like $.a.b[0] or"
                    + " $['a']['b'][0] (Redshift: COPY, data format parameters)");
        }
        return new JsonPath(steps);
    }

    private static Step step(Matcher matcher) {
        if (matcher.group(4) != null) {
            return new Element(Integer.parseInt(matcher.group(4)));
        }
        int group = 1;
        while (matcher.group(group) == null) {
            group++;
        }
        return new Member(matcher.group(group));
    }

    /**
     * Goes on to a key of the object that was reached.
     *
     * @param name in exact case
     * @return the longer path
     * @throws InvalidModelException if no path leads to such a key
     */
    public JsonPath then(String name) {
        return new JsonPath(Names.plus(steps, new Member(name)));
    }

    /**
     * Goes on to an element of the array that was reached.
     *
     * @param position from 0 on
     * @return the longer path
     * @throws InvalidModelException if it is negative
     */
    public JsonPath element(int position) {
        return new JsonPath(Names.plus(steps, new Element(position)));
    }

    /**
     * Writes the path in one notation: with dots where all keys allow it, else with brackets.
     *
     * @return such as {@code $.a.b[0]} or {@code $['a b'][0]}
     */
    public String text() {
        boolean isPlain = steps.stream().allMatch(step -> !(step instanceof Member member) || member.isPlain());
        return steps.stream().map(step -> text(step, isPlain)).collect(Collectors.joining("", "$", ""));
    }

    private static String text(Step step, boolean isPlain) {
        if (step instanceof Member member) {
            return isPlain ? "." + member.key() : "['" + member.key() + "']";
        }
        return "[" + ((Element) step).position() + "]";
    }
}

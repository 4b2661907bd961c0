package dev.sparkify.internal;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Knows which names Redshift takes, folds them as it does, and finds the one that was meant.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_names.html">Redshift: names and identifiers</a>
 */
public final class Names {
    /** The most bytes of a name. */
    public static final int MAX_BYTES = 127;

    private static final int FARTHEST = 3;

    /** Source: Redshift's page on unsupported PostgreSQL features. */
    private static final Set<String> SYSTEM_COLUMNS = Set.of("oid", "tableoid", "xmin", "cmin", "xmax", "cmax", "ctid");

    private Names() {}

    /**
     * Folds the letters A to Z of a name to lower case, and no others. Source: Redshift's page on names and identifiers.
     *
     * @param name as it was written
     * @return as it is stored
     */
    public static String folded(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (isCapital(name.charAt(i))) {
                return lowered(name);
            }
        }
        return name;
    }

    private static boolean isCapital(char letter) {
        return letter >= 'A' && letter <= 'Z';
    }

    private static String lowered(String name) {
        var letters = name.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            letters[i] = isCapital(letters[i]) ? (char) (letters[i] - 'A' + 'a') : letters[i];
        }
        return new String(letters);
    }

    /**
     * Folds names to lower case.
     *
     * @param names as they were written
     * @return as they are stored
     */
    public static List<String> folded(String... names) {
        return Stream.of(names).map(Names::folded).toList();
    }

    /**
     * Counts the bytes of a name in UTF-8.
     *
     * @param name the name, without quotes
     * @return the bytes
     */
    public static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }

    /**
     * Tells whether quotes can carry a name.
     *
     * @param name the name
     * @return false if it holds a control character or half of a surrogate pair
     */
    public static boolean isPrintable(String name) {
        int codePoint;
        for (int i = 0; i < name.length(); i += Character.charCount(codePoint)) {
            codePoint = name.codePointAt(i);
            if (Character.isISOControl(codePoint) || isHalf(codePoint)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Tells whether a text holds half of a surrogate pair, for which UTF-8 has no bytes.
     *
     * @param text the text
     * @return true if it does
     */
    public static boolean holdsHalf(String text) {
        int codePoint;
        for (int i = 0; i < text.length(); i += Character.charCount(codePoint)) {
            codePoint = text.codePointAt(i);
            if (isHalf(codePoint)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    /**
     * Tells whether every table of Redshift has a column of that name.
     *
     * @param column its name, lower-cased
     * @return true for a system column
     */
    public static boolean isSystemColumn(String column) {
        return SYSTEM_COLUMNS.contains(column);
    }

    /**
     * Returns a list with one more element.
     *
     * @param list the list
     * @param last the element
     * @param <T> the kind of element
     * @return the longer list
     */
    public static <T> List<T> plus(List<? extends T> list, T last) {
        return Stream.<T>concat(list.stream(), Stream.of(last)).toList();
    }

    /**
     * Asks whether a known name was meant: one that differs in at most three letters, and in fewer where the unknown
     * name is shorter than six.
     *
     * @param name the unknown name
     * @param known the known ones
     * @return such as « (did you mean start_time?)», or nothing
     */
    public static String didYouMean(String name, Collection<String> known) {
        int farthest = Math.min(FARTHEST, name.length() / 2);
        return known.stream()
                .filter(candidate -> distance(name, candidate) <= farthest)
                .min(Comparator.<String>comparingInt(candidate -> distance(name, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .map(meant -> " (did you mean " + meant + "?)")
                .orElse("");
    }

    private static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int above = row[j];
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[other.length()];
    }
}

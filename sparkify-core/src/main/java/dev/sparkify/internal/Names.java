package dev.sparkify.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Folds names as Redshift does, and finds the one that was meant. */
public final class Names {
    private static final int FARTHEST = 3;

    private Names() {}

    /**
     * Folds a name to lower case.
     *
     * @param name as it was written
     * @return as it is stored
     */
    public static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
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

package dev.sparkify.load;

import dev.sparkify.internal.Names;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Says how the records of a source are written. */
public sealed interface Format {
    /**
     * Is JSON: objects separated by white space, one a line or over several lines.
     *
     * @param paths where columns are found, such as {@code $.user.id}; a column without one is the key of its name,
     *     ignoring case
     */
    record Json(Map<String, String> paths) implements Format {
        /** Folds the columns to lower case and keeps their order. */
        public Json {
            var folded = new LinkedHashMap<String, String>();
            paths.forEach((column, path) -> folded.put(Names.folded(column), path));
            paths = Collections.unmodifiableMap(folded);
        }
    }
}

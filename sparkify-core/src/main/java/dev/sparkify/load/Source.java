package dev.sparkify.load;

import dev.sparkify.internal.Names;
import java.util.Map;

/**
 * Says what fills a staging table.
 *
 * @param staging the name of the staging table, lower-cased
 * @param location where the files lie
 * @param format how they are written
 */
public record Source(String staging, Location location, Format format) {
    /** Folds the name to lower case. */
    public Source {
        staging = Names.folded(staging);
    }

    /**
     * Returns a source of JSON whose keys are the names of the columns, ignoring case.
     *
     * @param staging the name of the staging table
     * @param location where the files lie
     * @return the source
     */
    public static Source json(String staging, Location location) {
        return new Source(staging, location, new Format.Json(Map.of()));
    }

    /**
     * Returns a source of JSON of which some columns are found by a path.
     *
     * @param staging the name of the staging table
     * @param location where the files lie
     * @param paths columns, each with a path such as {@code $.user.id} or {@code $['tags'][0]}
     * @return the source
     */
    public static Source json(String staging, Location location, Map<String, String> paths) {
        return new Source(staging, location, new Format.Json(paths));
    }
}

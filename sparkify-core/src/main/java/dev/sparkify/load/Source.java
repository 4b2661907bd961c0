package dev.sparkify.load;

import dev.sparkify.internal.Names;
import java.util.Map;

/**
 * Says what fills a staging table. A value; each method returns a new source.
 *
 * @param staging the name of the staging table, lower-cased
 * @param location where the files lie
 * @param format how they are written
 * @param badRecords what becomes of a load with records that cannot be loaded
 * @param changedFiles what becomes of files that have changed since they were loaded
 */
public record Source(
        String staging, Location location, Format format, BadRecordPolicy badRecords, ChangedFilePolicy changedFiles) {
    /** Folds the name to lower case. */
    public Source {
        staging = Names.folded(staging);
    }

    /**
     * Returns a source of JSON whose keys are the names of the columns, ignoring case. A bad record refuses the load, a
     * changed file is read again.
     *
     * @param staging the name of the staging table
     * @param location where the files lie
     * @return the source
     */
    public static Source json(String staging, Location location) {
        return json(staging, location, Map.of());
    }

    /**
     * Returns a source of JSON of which some columns are found by a path, and the others by keys of exactly their names. A
     * bad record refuses the load, a changed file is read again.
     *
     * @param staging the name of the staging table
     * @param location where the files lie
     * @param paths columns, each with a path such as {@code $.user.id} or {@code $['tags'][0]}
     * @return the source
     */
    public static Source json(String staging, Location location, Map<String, String> paths) {
        return new Source(
                staging, location, new Format.Json(paths), BadRecordPolicy.fail(), ChangedFilePolicy.READ_AGAIN);
    }

    /**
     * Says where the files lie.
     *
     * @param place in place of what was said before
     * @return the new source
     */
    public Source at(Location place) {
        return new Source(staging, place, format, badRecords, changedFiles);
    }

    /**
     * Says that a key meets a column only if it is written exactly as the column is named, in lower case. Unless it is said,
     * the case of the letters A to Z does not matter.
     *
     * @return the new source
     */
    public Source keysByCase() {
        return formatted(json().withKeys(Format.Keys.BY_CASE));
    }

    /**
     * Says how the values of all TIMESTAMP columns are written.
     *
     * @param times written out, which is the default, or as an epoch
     * @return the new source
     */
    public Source times(Format.Times times) {
        return formatted(json().withTimes(times));
    }

    private Format.Json json() {
        return (Format.Json) format;
    }

    private Source formatted(Format changed) {
        return new Source(staging, location, changed, badRecords, changedFiles);
    }

    /**
     * Says what becomes of a load with bad records.
     *
     * @param policy fail, which is the default, or quarantine
     * @return the new source
     */
    public Source onBadRecord(BadRecordPolicy policy) {
        return new Source(staging, location, format, policy, changedFiles);
    }

    /**
     * Says what becomes of files that have changed since they were loaded.
     *
     * @param policy read again, which is the default, or refuse
     * @return the new source
     */
    public Source onChangedFile(ChangedFilePolicy policy) {
        return new Source(staging, location, format, badRecords, policy);
    }
}

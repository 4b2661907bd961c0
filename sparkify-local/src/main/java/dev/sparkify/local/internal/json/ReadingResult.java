package dev.sparkify.local.internal.json;

import java.util.List;

/**
 * Is what came of a pass over files.
 *
 * @param files one for each file, in the order in which they were given
 * @param badRecords the first of them by file and place, at most {@link Reading#MOST_BAD_RECORDS}; the files tell how
 *     many there are
 */
public record ReadingResult(List<FileOutcome> files, List<BadRecord> badRecords) {
    /** Keeps its own lists. */
    public ReadingResult {
        files = List.copyOf(files);
        badRecords = List.copyOf(badRecords);
    }

    /**
     * Counts the records that were taken.
     *
     * @return the good records of all files
     */
    public long good() {
        return files.stream().mapToLong(FileOutcome::good).sum();
    }

    /**
     * Counts the records that were not taken.
     *
     * @return the bad records of all files
     */
    public long bad() {
        return files.stream().mapToLong(FileOutcome::bad).sum();
    }

    /**
     * Counts the bytes that were read.
     *
     * @return the sizes of all files as they lie there
     */
    public long bytes() {
        return files.stream().mapToLong(file -> file.identity().bytes()).sum();
    }
}

package dev.sparkify.export;

import java.util.List;

/**
 * Tells what an export wrote. A value; thread-safe.
 *
 * @param files where each file is, sorted
 * @param bytes the size of all of them
 * @param rows how many rows they hold
 */
public record ExportReport(List<String> files, long bytes, long rows) {
    /** Takes a copy of the list. */
    public ExportReport {
        files = List.copyOf(files);
    }
}

package dev.sparkify.parity.oracle;

import dev.sparkify.load.BadRecordPolicy;
import dev.sparkify.load.ChangedFilePolicy;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Is what a load finds for one staging table.
 *
 * @param staging the staging table
 * @param files the texts of the files by name
 * @param badRecords what becomes of bad records
 * @param changedFiles what becomes of files that changed
 */
public record Delivery(
        String staging, SortedMap<String, String> files, BadRecordPolicy badRecords, ChangedFilePolicy changedFiles) {
    /** Takes a copy. */
    public Delivery {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }
}

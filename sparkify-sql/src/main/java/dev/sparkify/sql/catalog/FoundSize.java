package dev.sparkify.sql.catalog;

import java.util.Optional;

/**
 * Is what an engine tells of the size of a table.
 *
 * @param rows how many rows
 * @param bytes how much room
 * @param leadingSort the first column of the sort key, or who chooses it; empty: the engine tells nothing of this table
 */
record FoundSize(long rows, long bytes, Optional<String> leadingSort) {}

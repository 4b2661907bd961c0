package dev.sparkify.local.internal.json;

import java.nio.file.Path;

/**
 * Is what came of a file.
 *
 * @param file the file
 * @param identity tells its content from another
 * @param good how many records were taken
 * @param bad how many were not
 */
public record FileOutcome(Path file, FileIdentity identity, long good, long bad) {}

package dev.sparkify.local.internal.json;

import java.nio.file.Path;

/**
 * Is what came of a file.
 *
 * @param file the file
 * @param identity tells its content from another
 * @param good how many records were taken
 * @param bad how many were not
 * @param stamp stands for this content as long as the file lies there untouched; empty if that is not certain
 */
public record FileOutcome(Path file, FileIdentity identity, long good, long bad, String stamp) {}

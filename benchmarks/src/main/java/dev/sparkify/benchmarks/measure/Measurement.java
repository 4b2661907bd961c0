package dev.sparkify.benchmarks.measure;

/**
 * Is what one process took.
 *
 * @param seconds from its start to its end
 * @param processorSeconds on all processors, short of the last {@value MeasuredProcess#MILLISECONDS_BETWEEN_LOOKS} ms or so; 0 where
 *     the system does not tell
 * @param peakBytes the most memory that it held at once; 0 where the system does not tell
 */
public record Measurement(double seconds, double processorSeconds, long peakBytes) {}

/**
 * Invents a music service's sources of any size: the same request gives the same bytes on every machine.
 *
 * <p>{@link dev.sparkify.examples.generate.SampleSources} says what to write; everything else here is how. Listeners
 * wander through the pages of the service in sessions, songs are made from their number, and both are written as they
 * come, so memory depends on the songs and not on the events.
 */
@NullMarked
package dev.sparkify.examples.generate;

import org.jspecify.annotations.NullMarked;

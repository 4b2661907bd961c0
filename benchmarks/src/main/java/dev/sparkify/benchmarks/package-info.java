/** Measurements of whole loads and of single steps; {@link dev.sparkify.benchmarks.Benchmarks} is where they start. */
@NullMarked
package dev.sparkify.benchmarks;

import org.jspecify.annotations.NullMarked;

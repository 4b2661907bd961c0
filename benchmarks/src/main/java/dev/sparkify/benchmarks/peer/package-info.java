/** Who takes part: Sparkify itself, programs written by hand, other tools; and where each of them is found. */
@NullMarked
package dev.sparkify.benchmarks.peer;

import org.jspecify.annotations.NullMarked;

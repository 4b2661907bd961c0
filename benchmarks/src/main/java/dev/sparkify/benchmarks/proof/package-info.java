/** Proves that contestants did the same work: what they left is compared, row by row. */
@NullMarked
package dev.sparkify.benchmarks.proof;

import org.jspecify.annotations.NullMarked;

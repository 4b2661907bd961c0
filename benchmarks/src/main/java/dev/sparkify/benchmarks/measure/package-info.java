/**
 * Measures whole processes that take turns: a {@link dev.sparkify.benchmarks.measure.Contest} lets each
 * {@link dev.sparkify.benchmarks.measure.Contestant} run once a round, and a {@link dev.sparkify.benchmarks.measure.Series}
 * is what a contestant did in all rounds.
 */
@NullMarked
package dev.sparkify.benchmarks.measure;

import org.jspecify.annotations.NullMarked;

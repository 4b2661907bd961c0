/** What is measured: each scenario is a word of {@code benchmarks/run}, says who takes part, and proves what they made. */
@NullMarked
package dev.sparkify.benchmarks.scenario;

import org.jspecify.annotations.NullMarked;

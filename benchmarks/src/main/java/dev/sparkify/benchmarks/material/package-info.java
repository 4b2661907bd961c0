/** Files that contestants read: samples that {@code ./sparkify generate} makes, and what is made from them. */
@NullMarked
package dev.sparkify.benchmarks.material;

import org.jspecify.annotations.NullMarked;

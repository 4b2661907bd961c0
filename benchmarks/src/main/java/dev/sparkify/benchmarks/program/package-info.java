/** Small programs that contests start as processes of their own. */
@NullMarked
package dev.sparkify.benchmarks.program;

import org.jspecify.annotations.NullMarked;

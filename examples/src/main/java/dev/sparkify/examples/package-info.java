/** Programs to run and copy from, and the {@code sparkify} command. */
@NullMarked
package dev.sparkify.examples;

import org.jspecify.annotations.NullMarked;

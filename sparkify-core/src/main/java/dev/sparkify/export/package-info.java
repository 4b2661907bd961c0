/** Exports: the rows of a warehouse as files that other programs read. */
@NullMarked
package dev.sparkify.export;

import org.jspecify.annotations.NullMarked;

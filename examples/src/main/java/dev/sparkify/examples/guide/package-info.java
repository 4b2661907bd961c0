/** The star of the guide: what a library lends, from its first table to its history. */
@NullMarked
package dev.sparkify.examples.guide;

import org.jspecify.annotations.NullMarked;

/** What must be true of the rows of a star beyond its types and keys, as immutable values, and what came of it. */
@NullMarked
package dev.sparkify.quality;

import org.jspecify.annotations.NullMarked;

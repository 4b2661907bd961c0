/** What is loaded and what became of it: sources, progress and the receipt. */
@NullMarked
package dev.sparkify.load;

import org.jspecify.annotations.NullMarked;

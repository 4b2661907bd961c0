/** How a table lies on disk and over nodes: distribution, sort key, encoding. */
@NullMarked
package dev.sparkify.layout;

import org.jspecify.annotations.NullMarked;

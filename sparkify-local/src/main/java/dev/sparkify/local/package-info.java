/** The embedded platform: DuckDB in this process. */
@NullMarked
package dev.sparkify.local;

import org.jspecify.annotations.NullMarked;

/** Lets DuckDB read JSON records as a table, by the strict reader: {@code select … from sparkify_json('job')}. */
@NullMarked
package dev.sparkify.local.internal.scan;

import org.jspecify.annotations.NullMarked;

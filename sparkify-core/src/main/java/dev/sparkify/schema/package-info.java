/** The star schema as immutable values: staging tables, dimensions, facts, and how they refer to each other. */
@NullMarked
package dev.sparkify.schema;

import org.jspecify.annotations.NullMarked;

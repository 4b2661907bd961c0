/** Compares what stands in a warehouse with what a star wants, and plans the statements that lead from one to the other. */
@NullMarked
package dev.sparkify.sql.internal.evolve;

import org.jspecify.annotations.NullMarked;

/** Throws any bytes at everything that reads what others wrote; a {@link FuzzTarget} says what must hold of the outcome. */
@NullMarked
package dev.sparkify.hardening.fuzz;

import org.jspecify.annotations.NullMarked;

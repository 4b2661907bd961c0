/** Tries what was made to exhaust a reader: its stack, its memory, its time. */
@NullMarked
package dev.sparkify.hardening.hostile;

import org.jspecify.annotations.NullMarked;

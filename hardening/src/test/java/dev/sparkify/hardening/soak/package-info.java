/** Loads a thousand times and looks whether anything grows that should not. */
@NullMarked
package dev.sparkify.hardening.soak;

import org.jspecify.annotations.NullMarked;

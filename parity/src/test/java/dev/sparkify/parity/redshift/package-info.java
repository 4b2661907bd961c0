/** Tries the platform for Amazon Redshift on the stand-in: life cycle, exactly once, refusals, sessions. */
@NullMarked
package dev.sparkify.parity.redshift;

import org.jspecify.annotations.NullMarked;

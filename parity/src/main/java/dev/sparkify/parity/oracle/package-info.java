/** A warehouse in plain Java, by the letter of the design: what every platform must hold after the same loads. */
@NullMarked
package dev.sparkify.parity.oracle;

import org.jspecify.annotations.NullMarked;

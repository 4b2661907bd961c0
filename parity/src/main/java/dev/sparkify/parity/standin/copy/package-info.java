/** Does what COPY does: reads objects of S3 by the rules of Redshift's documentation, and notes what it cannot read. */
@NullMarked
package dev.sparkify.parity.standin.copy;

import org.jspecify.annotations.NullMarked;

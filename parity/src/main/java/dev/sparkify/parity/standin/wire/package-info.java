/** Stands between the driver and PostgreSQL and speaks the protocol of both, version 3. */
@NullMarked
package dev.sparkify.parity.standin.wire;

import org.jspecify.annotations.NullMarked;

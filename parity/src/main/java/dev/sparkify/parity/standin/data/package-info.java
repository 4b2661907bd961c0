/** A stand-in for the Data API: its calls, its sessions and its limits, in front of any connections. */
@NullMarked
package dev.sparkify.parity.standin.data;

import org.jspecify.annotations.NullMarked;

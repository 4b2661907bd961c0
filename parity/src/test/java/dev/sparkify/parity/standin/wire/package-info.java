@NullMarked
package dev.sparkify.parity.standin.wire;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.sparkify.parity.standin;

import org.jspecify.annotations.NullMarked;

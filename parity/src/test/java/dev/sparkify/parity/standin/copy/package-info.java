@NullMarked
package dev.sparkify.parity.standin.copy;

import org.jspecify.annotations.NullMarked;

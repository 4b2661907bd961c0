@NullMarked
package dev.sparkify.parity.standin.rewrite;

import org.jspecify.annotations.NullMarked;

/** Tries the stand-in against the contract that every platform keeps. */
@NullMarked
package dev.sparkify.parity.contract;

import org.jspecify.annotations.NullMarked;

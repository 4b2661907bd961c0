/** Trying a real warehouse against the contract in scratch schemas, and leaving nothing behind. */
@NullMarked
package dev.sparkify.examples.command.verify;

import org.jspecify.annotations.NullMarked;

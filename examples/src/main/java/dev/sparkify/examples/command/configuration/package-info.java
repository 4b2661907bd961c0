/** Reads {@code dwh.cfg}, as people write it, and puts into it what is known only once a warehouse is there. */
@NullMarked
package dev.sparkify.examples.command.configuration;

import org.jspecify.annotations.NullMarked;

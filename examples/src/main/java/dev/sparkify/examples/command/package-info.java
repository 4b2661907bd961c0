/** What the words of the {@code sparkify} command do: each a class, found and loaded only when it is called. */
@NullMarked
package dev.sparkify.examples.command;

import org.jspecify.annotations.NullMarked;

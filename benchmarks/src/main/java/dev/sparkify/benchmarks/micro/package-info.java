/** What JMH measures: the pure steps, from the model to the text of a script. */
@NullMarked
package dev.sparkify.benchmarks.micro;

import org.jspecify.annotations.NullMarked;

/** What a caller declares of a change of the model, and the plan of what it comes to: values that can be read, compared and kept. */
@NullMarked
package dev.sparkify.evolve;

import org.jspecify.annotations.NullMarked;

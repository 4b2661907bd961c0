/** An account of AWS in memory: strict, slow by a clock of its own, and faulty on cue. */
@NullMarked
package dev.sparkify.aws.fake;

import org.jspecify.annotations.NullMarked;

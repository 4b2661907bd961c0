/** The star schema of Sparkify, a music-streaming provider: the model to copy. */
@NullMarked
package dev.sparkify.music;

import org.jspecify.annotations.NullMarked;

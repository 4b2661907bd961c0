/** A star that is not about music: what the model can say beyond Sparkify's own. */
@org.jspecify.annotations.NullMarked
package dev.sparkify.local.retail;

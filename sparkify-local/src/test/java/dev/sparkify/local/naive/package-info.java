/** The Sparkify warehouse once more, slowly and by the letter of the design, to hold the real one against. */
@org.jspecify.annotations.NullMarked
package dev.sparkify.local.naive;

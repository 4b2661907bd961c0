package dev.sparkify.examples.generate;

/**
 * Is what can be heard: a play matches a song when all three are equal.
 *
 * @param title the title
 * @param artist who made it
 * @param length how long it lasts
 */
record Recording(String title, Artist artist, Length length) {}

/** A second star with history: customers of a shop, what they ordered and what they brought back. */
@org.jspecify.annotations.NullMarked
package dev.sparkify.local.shop;

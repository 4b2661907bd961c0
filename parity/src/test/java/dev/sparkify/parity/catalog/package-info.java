/** What was made is read back from each engine. */
@org.jspecify.annotations.NullMarked
package dev.sparkify.parity.catalog;

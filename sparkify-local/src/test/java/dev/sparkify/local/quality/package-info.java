/** What a warehouse is checked for, broken on purpose. */
@org.jspecify.annotations.NullMarked
package dev.sparkify.local.quality;

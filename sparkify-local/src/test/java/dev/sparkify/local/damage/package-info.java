/** Records that are damaged on purpose, and what becomes of them and of all others. */
@org.jspecify.annotations.NullMarked
package dev.sparkify.local.damage;

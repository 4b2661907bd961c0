/** Every record is loaded once, whatever dies, breaks off or happens at the same time. */
@org.jspecify.annotations.NullMarked
package dev.sparkify.local.once;

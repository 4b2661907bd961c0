/** Changes warehouses from one model to another. */
@org.jspecify.annotations.NullMarked
package dev.sparkify.local.evolve;

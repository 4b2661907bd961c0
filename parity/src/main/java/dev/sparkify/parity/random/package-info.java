/** Random warehouses, loaded by platforms and by the model in plain Java; the first difference is explained. */
@NullMarked
package dev.sparkify.parity.random;

import org.jspecify.annotations.NullMarked;

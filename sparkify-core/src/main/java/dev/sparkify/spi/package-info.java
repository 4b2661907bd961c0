/** What a platform must provide to carry a warehouse. */
@NullMarked
package dev.sparkify.spi;

import org.jspecify.annotations.NullMarked;

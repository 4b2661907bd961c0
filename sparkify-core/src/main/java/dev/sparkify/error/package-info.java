/** What can go wrong, each failure named by what the caller may do next. */
@NullMarked
package dev.sparkify.error;

import org.jspecify.annotations.NullMarked;

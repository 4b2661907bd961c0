/** What a warehouse does for the people its rows tell of: their values are masked where they are shown, and erased. */
@NullMarked
package dev.sparkify.personal;

import org.jspecify.annotations.NullMarked;

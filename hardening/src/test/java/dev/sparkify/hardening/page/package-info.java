/** Holds the pages on security and quality against the project that they speak of. */
@NullMarked
package dev.sparkify.hardening.page;

import org.jspecify.annotations.NullMarked;

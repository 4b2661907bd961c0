/** Turns what only Redshift understands into what PostgreSQL does: declared, token by token, never within a text. */
@NullMarked
package dev.sparkify.parity.standin.rewrite;

import org.jspecify.annotations.NullMarked;

/** Dialects: from statements to the text of one engine. */
@NullMarked
package dev.sparkify.sql.dialect;

import org.jspecify.annotations.NullMarked;

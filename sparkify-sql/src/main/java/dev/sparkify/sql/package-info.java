/** Statements, plans and dialects: from a star schema to the text that an engine runs. */
@NullMarked
package dev.sparkify.sql;

import org.jspecify.annotations.NullMarked;

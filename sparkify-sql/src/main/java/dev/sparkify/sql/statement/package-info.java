/** The closed tree of statements and expressions that plans are made of. */
@NullMarked
package dev.sparkify.sql.statement;

import org.jspecify.annotations.NullMarked;

/** Running plans over JDBC. */
@NullMarked
package dev.sparkify.sql.execution;

import org.jspecify.annotations.NullMarked;

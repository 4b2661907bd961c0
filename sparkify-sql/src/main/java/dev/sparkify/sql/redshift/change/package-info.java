/** What becomes of rows, and the upkeep of tables: MERGE, INSERT, UPDATE, DELETE, ANALYZE, VACUUM, LOCK, SET. */
@NullMarked
package dev.sparkify.sql.redshift.change;

import org.jspecify.annotations.NullMarked;

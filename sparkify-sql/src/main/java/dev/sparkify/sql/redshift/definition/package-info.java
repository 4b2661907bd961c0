/** What exists: tables, views, schemas, comments, rights to read. */
@NullMarked
package dev.sparkify.sql.redshift.definition;

import org.jspecify.annotations.NullMarked;

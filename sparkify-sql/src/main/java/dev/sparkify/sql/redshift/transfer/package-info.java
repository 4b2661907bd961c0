/**
 * What comes from Amazon S3 and goes there: COPY, UNLOAD, and the documents beside the data. A format is a type that has the
 * parameters Redshift takes for it; what types cannot rule out is refused when a statement is made.
 */
@NullMarked
package dev.sparkify.sql.redshift.transfer;

import org.jspecify.annotations.NullMarked;

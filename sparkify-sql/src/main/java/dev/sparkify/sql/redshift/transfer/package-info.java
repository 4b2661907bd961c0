/** What comes from Amazon S3 and goes there: COPY, UNLOAD, and the documents beside the data. */
@NullMarked
package dev.sparkify.sql.redshift.transfer;

import org.jspecify.annotations.NullMarked;

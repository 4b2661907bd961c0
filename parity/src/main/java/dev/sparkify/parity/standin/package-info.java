/** Stands in for Amazon Redshift in tests: its real driver, PostgreSQL behind a proxy, an S3 in memory. */
@NullMarked
package dev.sparkify.parity.standin;

import org.jspecify.annotations.NullMarked;

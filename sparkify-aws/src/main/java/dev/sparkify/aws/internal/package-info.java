/** How files of Amazon S3 come into Redshift, and how its sessions are begun and ended. */
@NullMarked
package dev.sparkify.aws.internal;

import org.jspecify.annotations.NullMarked;

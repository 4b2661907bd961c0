/** Amazon Redshift: provisioned, serverless, existing. */
@NullMarked
package dev.sparkify.aws;

import org.jspecify.annotations.NullMarked;

/** Documents for AWS IAM, derived from what a warehouse reads and writes: as little as that takes, and no call to AWS. */
@NullMarked
package dev.sparkify.aws.access;

import org.jspecify.annotations.NullMarked;

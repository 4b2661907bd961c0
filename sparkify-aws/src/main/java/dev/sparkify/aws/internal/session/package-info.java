/** How statements reach Redshift: by the Data API, or by connections that log in as AWS says. */
@NullMarked
package dev.sparkify.aws.internal.session;

import org.jspecify.annotations.NullMarked;

/** The adviser: reviews how a star is laid out on Amazon Redshift, without any cluster. */
@NullMarked
package dev.sparkify.sql.advice;

import org.jspecify.annotations.NullMarked;

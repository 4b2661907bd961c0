/** The types a column can have: those of Amazon Redshift. */
@NullMarked
package dev.sparkify.type;

import org.jspecify.annotations.NullMarked;

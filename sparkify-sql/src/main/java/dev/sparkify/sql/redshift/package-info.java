/** What Amazon Redshift alone can be told, and what becomes of transactions around it. */
@NullMarked
package dev.sparkify.sql.redshift;

import org.jspecify.annotations.NullMarked;

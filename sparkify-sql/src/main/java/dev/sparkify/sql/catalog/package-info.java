/** Tells what tables stand in a warehouse, in the words in which a model describes them. */
@NullMarked
package dev.sparkify.sql.catalog;

import org.jspecify.annotations.NullMarked;

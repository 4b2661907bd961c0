/** The life cycle of a warehouse as stages: provision, create the schema, load, tear down. */
@NullMarked
package dev.sparkify;

import org.jspecify.annotations.NullMarked;

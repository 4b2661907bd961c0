/** How rows of a star are made from staged records: a small typed expression tree, with filter, order and lookups. */
@NullMarked
package dev.sparkify.mapping;

import org.jspecify.annotations.NullMarked;

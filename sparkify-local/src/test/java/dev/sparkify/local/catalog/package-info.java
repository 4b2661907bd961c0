@NullMarked
package dev.sparkify.local.catalog;

import org.jspecify.annotations.NullMarked;

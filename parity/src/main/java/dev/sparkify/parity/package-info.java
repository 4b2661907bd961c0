/** What proves that platforms do the same: a stand-in for Redshift, a model in plain Java, random warehouses. */
@NullMarked
package dev.sparkify.parity;

import org.jspecify.annotations.NullMarked;

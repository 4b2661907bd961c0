/** Sessions that take Redshift's statements on the embedded engine. */
@NullMarked
package dev.sparkify.local.session;

import org.jspecify.annotations.NullMarked;

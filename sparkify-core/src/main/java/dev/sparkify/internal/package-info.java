/** What several packages of this module share and nobody outside needs. */
@NullMarked
package dev.sparkify.internal;

import org.jspecify.annotations.NullMarked;

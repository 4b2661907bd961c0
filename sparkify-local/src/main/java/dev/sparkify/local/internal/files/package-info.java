/** Which files of this machine a location means. */
@NullMarked
package dev.sparkify.local.internal.files;

import org.jspecify.annotations.NullMarked;

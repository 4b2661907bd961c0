/** How the embedded platform works: the engine in this process, and the files it reads. */
@NullMarked
package dev.sparkify.local.internal;

import org.jspecify.annotations.NullMarked;

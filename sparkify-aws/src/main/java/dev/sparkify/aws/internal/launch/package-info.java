/** Launches and demolishes what a warehouse needs of AWS: looked up, made if absent, adopted only if it is the warehouse's. */
@NullMarked
package dev.sparkify.aws.internal.launch;

import org.jspecify.annotations.NullMarked;

/** For users' tests: assertions and the contract that a platform must pass. */
@NullMarked
package dev.sparkify.test;

import org.jspecify.annotations.NullMarked;

/** For users' tests: a warehouse for each test, and assertions on queries and on SQL. */
@NullMarked
package dev.sparkify.test;

import org.jspecify.annotations.NullMarked;

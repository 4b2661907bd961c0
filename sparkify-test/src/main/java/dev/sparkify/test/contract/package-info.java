/** What every platform must do: cases that are tried on it, each with the rule of Amazon Redshift that it rests on. */
@NullMarked
package dev.sparkify.test.contract;

import org.jspecify.annotations.NullMarked;

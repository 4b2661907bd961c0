/** The report: one page that shows a whole warehouse, and needs nothing but a browser. */
@NullMarked
package dev.sparkify.report;

import org.jspecify.annotations.NullMarked;

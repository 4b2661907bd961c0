/** Diagrams of a star: what is drawn as values, where it lies, and how it is written as Mermaid and SVG. */
@NullMarked
package dev.sparkify.report.diagram;

import org.jspecify.annotations.NullMarked;

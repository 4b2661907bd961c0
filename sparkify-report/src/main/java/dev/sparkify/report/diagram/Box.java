package dev.sparkify.report.diagram;

/**
 * Is where a node lies, in pixels from the upper left corner of the diagram.
 *
 * @param x its left edge
 * @param y its upper edge
 * @param width how wide it is
 * @param height how high it is
 */
record Box(double x, double y, double width, double height) {
    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }
}

package dev.sparkify.report.diagram;

import java.util.List;

/**
 * Is the way of an edge.
 *
 * @param edge the edge
 * @param points where it begins, where it turns, where it ends; between two of them it is level or upright
 */
record Route(Edge edge, List<Point> points) {
    /**
     * Is a point of the diagram, in pixels.
     *
     * @param x to the right
     * @param y down
     */
    record Point(double x, double y) {}

    Route {
        points = List.copyOf(points);
    }
}

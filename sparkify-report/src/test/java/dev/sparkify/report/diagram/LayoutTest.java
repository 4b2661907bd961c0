package dev.sparkify.report.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.music.SparkifyStar;
import dev.sparkify.report.diagram.Route.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LayoutTest {
    private static final double CLOSE = 0.01;

    static Stream<Diagram> all() {
        return Stream.of(SparkifyStar.schema(), SparkifyStar.withHistory(), SparkifyStar.tuned(), LargeStar.star())
                .flatMap(star -> Stream.of(Diagram.entities(star), Diagram.lineage(star), Diagram.columnLineage(star)));
    }

    static Stream<Diagram> small() {
        return Stream.of(SparkifyStar.schema(), SparkifyStar.withHistory(), SparkifyStar.tuned())
                .flatMap(star -> Stream.of(Diagram.entities(star), Diagram.lineage(star)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void laysNoNodeUponAnother(Diagram diagram) {
        var boxes = Layout.of(diagram).boxes();

        assertThat(boxes).hasSameSizeAs(diagram.nodes());
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = i + 1; j < boxes.size(); j++) {
                assertThat(overlap(boxes.get(i), boxes.get(j)))
                        .as("%s and %s", diagram.nodes().get(i), diagram.nodes().get(j))
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void leadsNoEdgeThroughANode(Diagram diagram) {
        var layout = Layout.of(diagram);

        assertThat(layout.routes()).extracting(Route::edge).isEqualTo(diagram.edges());
        for (var route : layout.routes()) {
            for (var box : layout.boxes()) {
                assertThat(segments(route).noneMatch(segment -> segment.isInside(box)))
                        .as("%s through %s", route.edge(), box)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void keepsEverythingWithinTheDrawing(Diagram diagram) {
        var layout = Layout.of(diagram);

        assertThat(layout.boxes())
                .allMatch(box -> box.x() >= 0
                        && box.y() >= 0
                        && box.right() <= layout.width()
                        && box.bottom() <= layout.height());
        assertThat(layout.routes().stream().flatMap(route -> route.points().stream()))
                .allMatch(point -> point.x() >= 0
                        && point.y() >= 0
                        && point.x() <= layout.width()
                        && point.y() <= layout.height());
    }

    @ParameterizedTest
    @MethodSource("all")
    void beginsAndEndsEdgesAtTheirRows(Diagram diagram) {
        var layout = Layout.of(diagram);

        for (var route : layout.routes()) {
            var points = route.points();
            assertThat(distance(diagram, layout, route.edge().from(), points.get(0)))
                    .isLessThan(Metrics.ROW / 2);
            assertThat(distance(diagram, layout, route.edge().to(), points.get(points.size() - 1)))
                    .isLessThan(Metrics.ROW / 2);
        }
    }

    @ParameterizedTest
    @MethodSource("small")
    void crossesNoEdgesOfTheSparkifyStar(Diagram diagram) {
        var routes = Layout.of(diagram).routes();

        for (int i = 0; i < routes.size(); i++) {
            for (int j = i + 1; j < routes.size(); j++) {
                assertThat(cross(routes.get(i), routes.get(j)))
                        .as("%s and %s", routes.get(i), routes.get(j))
                        .isFalse();
            }
        }
    }

    @Test
    void isLegibleForThirtyTables() {
        var star = LargeStar.star();
        var layout = Layout.of(Diagram.entities(star));

        assertThat(star.tables()).hasSize(30);
        assertThat(layout.width()).isLessThan(2000);
        assertThat(layout.height()).isLessThan(2500);
    }

    @Test
    void liesEquallyForEqualDiagrams() {
        assertThat(Layout.of(Diagram.entities(LargeStar.star())))
                .isEqualTo(Layout.of(Diagram.entities(LargeStar.star())));
    }

    private static boolean overlap(Box one, Box other) {
        return one.x() < other.right()
                && other.x() < one.right()
                && one.y() < other.bottom()
                && other.y() < one.bottom();
    }

    /** Where edges have an end in common they come together, and do not cross. */
    private static boolean cross(Route one, Route other) {
        return segments(one).anyMatch(first -> segments(other).anyMatch(first::crosses));
    }

    private static double distance(Diagram diagram, Layout layout, Edge.End end, Point point) {
        var node = diagram.node(end.node());
        var box = layout.boxes().get(diagram.nodes().indexOf(node));
        var x = Math.min(Math.abs(point.x() - box.x()), Math.abs(point.x() - box.right()));
        if (end.row().isEmpty()) {
            return point.y() >= box.y() && point.y() <= box.bottom() ? x : Double.MAX_VALUE;
        }
        var rows = node.rows().stream().map(Node.Row::name).toList();
        return x
                + Math.abs(point.y()
                        - box.y()
                        - Metrics.middle(node, rows.indexOf(end.row().orElseThrow())));
    }

    private static Stream<Segment> segments(Route route) {
        List<Segment> segments = new ArrayList<>();
        for (int i = 1; i < route.points().size(); i++) {
            segments.add(new Segment(route.points().get(i - 1), route.points().get(i)));
        }
        return segments.stream();
    }

    private record Segment(Point from, Point to) {
        private double left() {
            return Math.min(from.x(), to.x());
        }

        private double right() {
            return Math.max(from.x(), to.x());
        }

        private double top() {
            return Math.min(from.y(), to.y());
        }

        private double bottom() {
            return Math.max(from.y(), to.y());
        }

        private boolean isLevel() {
            return Math.abs(from.y() - to.y()) < CLOSE;
        }

        boolean isInside(Box box) {
            return left() < box.right() - CLOSE
                    && right() > box.x() + CLOSE
                    && top() < box.bottom() - CLOSE
                    && bottom() > box.y() + CLOSE;
        }

        boolean crosses(Segment other) {
            return isLevel() != other.isLevel() && (isLevel() ? meets(other) : other.meets(this));
        }

        private boolean meets(Segment upright) {
            return left() + CLOSE < upright.left()
                    && upright.left() < right() - CLOSE
                    && upright.top() + CLOSE < top()
                    && top() < upright.bottom() - CLOSE;
        }
    }
}

package dev.sparkify.report.diagram;

import dev.sparkify.report.diagram.Diagram.Kind;
import dev.sparkify.report.diagram.Edge.End;
import dev.sparkify.report.diagram.Edge.Relation;
import dev.sparkify.report.diagram.Route.Point;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.LayerConstraint;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.Alignment;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Says where everything of a diagram lies. The Eclipse Layout Kernel puts the nodes into layers from left to right and leads
 * edges around them; equal diagrams lie equally.
 *
 * @param width of the whole, in pixels
 * @param height of the whole, in pixels
 * @param boxes where the nodes lie, in the order of the diagram
 * @param routes the ways of the edges, in the order of the diagram
 */
record Layout(double width, double height, List<Box> boxes, List<Route> routes) {
    private static final double MARGIN = 8;
    private static final double BETWEEN_LAYERS = 40;
    private static final double BETWEEN_NODES = 24;
    private static final double BETWEEN_EDGES = 10;
    private static final double EDGE_TO_NODE = 16;
    private static final double ABOVE = 8;

    Layout {
        boxes = List.copyOf(boxes);
        routes = List.copyOf(routes);
    }

    static Layout of(Diagram diagram) {
        return new Work(diagram, Sides.left(diagram)).layout();
    }

    /** Builds a graph of ELK's, which is mutable, and reads off it. */
    private static final class Work {
        private final Diagram diagram;
        private final Set<String> left;
        private final ElkNode graph = ElkGraphUtil.createGraph();
        private final List<ElkNode> nodes = new ArrayList<>();
        private final Map<String, ElkPort> ports = new LinkedHashMap<>();

        Work(Diagram diagram, Set<String> left) {
            this.diagram = diagram;
            this.left = left;
        }

        Layout layout() {
            configure();
            diagram.nodes().forEach(this::add);
            var edges = diagram.edges().stream().map(this::add).toList();
            LayoutMetaDataService.getInstance();
            new LayeredLayoutProvider().layout(graph, new BasicProgressMonitor());
            var routes = new ArrayList<Route>();
            for (int i = 0; i < edges.size(); i++) {
                routes.add(route(diagram.edges().get(i), edges.get(i)));
            }
            var boxes = nodes.stream()
                    .map(node -> new Box(node.getX(), node.getY(), node.getWidth(), node.getHeight()))
                    .toList();
            return new Layout(graph.getWidth(), graph.getHeight(), boxes, routes);
        }

        private void configure() {
            graph.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
            graph.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
            graph.setProperty(CoreOptions.RANDOM_SEED, 1);
            graph.setProperty(CoreOptions.PADDING, new ElkPadding(MARGIN));
            graph.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.NETWORK_SIMPLEX);
            graph.setProperty(LayeredOptions.SPACING_NODE_NODE, BETWEEN_NODES);
            graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, BETWEEN_LAYERS);
            graph.setProperty(LayeredOptions.SPACING_EDGE_NODE, BETWEEN_NODES / 2);
            graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, EDGE_TO_NODE);
            graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE, BETWEEN_EDGES);
            graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, BETWEEN_EDGES);
        }

        private void add(Node node) {
            var made = ElkGraphUtil.createNode(graph);
            made.setIdentifier(node.id());
            made.setDimensions(Metrics.width(node), Metrics.height(node));
            made.setProperty(
                    CoreOptions.PORT_CONSTRAINTS,
                    node.rows().isEmpty() ? PortConstraints.FIXED_SIDE : PortConstraints.FIXED_POS);
            made.setProperty(CoreOptions.ALIGNMENT, Alignment.LEFT);
            made.setProperty(LayeredOptions.LAYERING_LAYER_CONSTRAINT, layer(node));
            nodes.add(made);
        }

        private LayerConstraint layer(Node node) {
            if (diagram.kind() == Kind.ENTITIES) {
                return LayerConstraint.NONE;
            }
            return switch (node.role()) {
                case SOURCE -> LayerConstraint.FIRST;
                case STAGING -> diagram.kind() == Kind.COLUMNS ? LayerConstraint.FIRST : LayerConstraint.NONE;
                case DIMENSION -> LayerConstraint.NONE;
                case FACT -> LayerConstraint.LAST;
            };
        }

        /** What lies on the left is led the other way round, for the layers. */
        private ElkEdge add(Edge edge) {
            var turned = isTurned(edge);
            var from = turned ? edge.to() : edge.from();
            var to = turned ? edge.from() : edge.to();
            return ElkGraphUtil.createSimpleEdge(port(edge, from, PortSide.EAST), port(edge, to, PortSide.WEST));
        }

        private boolean isTurned(Edge edge) {
            return left.contains(edge.from().node()) || left.contains(edge.to().node());
        }

        /** What says the same comes together at a node or row; the mark of what may be missing stands above the others. */
        private ElkPort port(Edge edge, End end, PortSide side) {
            var isAbove = edge.relation() == Relation.MAY_REFER && end.equals(edge.to());
            var apart = end.row().isEmpty() ? " " + edge.relation() : isAbove ? " above" : "";
            return ports.computeIfAbsent(end + " " + side + apart, absent -> newPort(end, side, isAbove ? ABOVE : 0));
        }

        private ElkPort newPort(End end, PortSide side, double above) {
            var node = diagram.node(end.node());
            var owner = nodes.get(diagram.nodes().indexOf(node));
            var port = ElkGraphUtil.createPort(owner);
            port.setProperty(CoreOptions.PORT_SIDE, side);
            port.setLocation(
                    side == PortSide.EAST ? owner.getWidth() : 0, Metrics.middle(node, place(node, end.row())) - above);
            return port;
        }

        private static int place(Node node, Optional<String> row) {
            return row.map(name ->
                            node.rows().stream().map(Node.Row::name).toList().indexOf(name))
                    .orElse(-1);
        }

        private static void addPoints(ElkEdgeSection section, List<Point> points) {
            points.add(new Point(section.getStartX(), section.getStartY()));
            List<ElkBendPoint> bends = section.getBendPoints();
            bends.forEach(bend -> points.add(new Point(bend.getX(), bend.getY())));
            points.add(new Point(section.getEndX(), section.getEndY()));
        }

        private Route route(Edge edge, ElkEdge laid) {
            var points = new ArrayList<Point>();
            List<ElkEdgeSection> sections = laid.getSections();
            sections.forEach(section -> addPoints(section, points));
            if (isTurned(edge)) {
                Collections.reverse(points);
            }
            return new Route(edge, points);
        }
    }
}

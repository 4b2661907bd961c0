package dev.sparkify.report.diagram;

import dev.sparkify.report.diagram.Diagram.Kind;
import dev.sparkify.report.diagram.Node.Role;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Decides which dimensions lie on the left of the facts: in large stars half of them, so that none is twice as high. */
final class Sides {
    private static final int FIT_ON_ONE_SIDE = 6;

    private Sides() {}

    static Set<String> left(Diagram diagram) {
        var heights = dimensions(diagram);
        if (diagram.kind() != Kind.ENTITIES || heights.size() <= FIT_ON_ONE_SIDE) {
            return Set.of();
        }
        var half = heights.values().stream().mapToDouble(Double::doubleValue).sum() / 2;
        var left = new LinkedHashSet<String>();
        double filled = 0;
        for (var dimension : heights.keySet()) {
            if (!left.contains(dimension) && filled < half) {
                var together = joined(diagram, dimension, heights.keySet());
                left.addAll(together);
                filled += together.stream().mapToDouble(heights::get).sum();
            }
        }
        return left;
    }

    private static Map<String, Double> dimensions(Diagram diagram) {
        var heights = new LinkedHashMap<String, Double>();
        diagram.nodes().stream()
                .filter(node -> node.role() == Role.DIMENSION)
                .forEach(node -> heights.put(node.id(), Metrics.height(node)));
        return heights;
    }

    /** Dimensions that refer to each other stay together. */
    private static Set<String> joined(Diagram diagram, String first, Set<String> dimensions) {
        var found = new HashSet<>(Set.of(first));
        var open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            var next = open.remove();
            diagram.edges().stream()
                    .filter(edge -> dimensions.contains(edge.from().node()))
                    .filter(edge -> next.equals(edge.from().node())
                            || next.equals(edge.to().node()))
                    .map(edge -> next.equals(edge.from().node())
                            ? edge.to().node()
                            : edge.from().node())
                    .filter(found::add)
                    .forEach(open::add);
        }
        return found;
    }
}

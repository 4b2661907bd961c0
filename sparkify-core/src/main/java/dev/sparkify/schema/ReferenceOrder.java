package dev.sparkify.schema;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Orders dimensions so that each comes after those that it refers to; finds the circles that have no such order. */
final class ReferenceOrder {
    private final List<DimensionTable> all;
    private final Set<DimensionTable> ordered = new LinkedHashSet<>();
    private final List<List<String>> circles = new ArrayList<>();

    private ReferenceOrder(List<DimensionTable> all) {
        this.all = all;
        all.forEach(table -> visit(table, List.of()));
    }

    static List<DimensionTable> of(List<DimensionTable> all) {
        return List.copyOf(new ReferenceOrder(all).ordered);
    }

    static List<List<String>> circles(List<DimensionTable> all) {
        return new ReferenceOrder(all).circles;
    }

    private void visit(DimensionTable table, List<DimensionTable> path) {
        int start = path.indexOf(table);
        if (start >= 0) {
            circles.add(path.subList(start, path.size()).stream()
                    .map(DimensionTable::name)
                    .toList());
        } else if (!ordered.contains(table)) {
            var longer = new ArrayList<>(path);
            longer.add(table);
            for (var key : table.foreignKeys()) {
                all.stream()
                        .filter(found -> found.name().equals(key.dimension()))
                        .forEach(found -> visit(found, longer));
            }
            ordered.add(table);
        }
    }
}

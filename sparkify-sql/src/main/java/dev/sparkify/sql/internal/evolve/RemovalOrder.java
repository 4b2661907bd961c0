package dev.sparkify.sql.internal.evolve;

import dev.sparkify.sql.catalog.StandingTable;
import java.util.ArrayList;
import java.util.List;

/**
 * Orders tables so that each goes before those that it refers to.
 *
 * @param tables the tables
 */
record RemovalOrder(List<StandingTable> tables) {
    List<StandingTable> all() {
        var left = new ArrayList<>(tables);
        var ordered = new ArrayList<StandingTable>();
        while (!left.isEmpty()) {
            var next = left.stream()
                    .filter(table -> left.stream().noneMatch(other -> !other.equals(table) && refers(other, table)))
                    .findFirst()
                    .orElse(left.get(0));
            left.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    private static boolean refers(StandingTable from, StandingTable to) {
        var name = to.definition().table().name();
        return from.definition().keys().foreign().stream()
                .anyMatch(key -> key.table().name().equals(name));
    }
}

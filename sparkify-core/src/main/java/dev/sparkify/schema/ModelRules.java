package dev.sparkify.schema;

import dev.sparkify.mapping.Mapping;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Finds every problem of a model, in the order of its tables. */
final class ModelRules {
    private final StarSchema star;
    private final List<String> problems = new ArrayList<>();

    ModelRules(StarSchema star) {
        this.star = star;
    }

    List<String> problems() {
        star.schema().ifPresent(schema -> NameRules.check("schema " + schema, schema, problems::add));
        namesAreDifferent();
        for (var table : star.tables()) {
            new TableRules(table, problems::add).check();
            new KeyRules(star, table, problems::add).check();
            mappingOf(table);
        }
        for (var circle : ReferenceOrder.circles(star.tables().stream()
                .filter(DimensionTable.class::isInstance)
                .map(DimensionTable.class::cast)
                .toList())) {
            problems.add("dimensions refer to each other in a circle: " + String.join(" → ", circle) + " → "
                    + circle.get(0) + "; remove one of the references");
        }
        new CheckRules(star, problems::add).check();
        return problems;
    }

    private void namesAreDifferent() {
        var seen = new HashSet<String>();
        for (var table : star.tables()) {
            if (!seen.add(table.name())) {
                problems.add("two tables are named " + table.name() + "; rename one of them");
            }
        }
        if (star.tables().isEmpty()) {
            problems.add("it has no tables; add staging tables, dimensions and facts");
        }
    }

    private void mappingOf(Table table) {
        if (table instanceof DimensionTable dimension) {
            new HistoryRules(dimension, problems::add).check();
            dimension.mapping().ifPresent(mapping -> check(table, mapping, List.of()));
        } else if (table instanceof FactTable fact) {
            fact.mapping()
                    .ifPresentOrElse(
                            mapping -> check(
                                    table, mapping, fact.surrogateKey().stream().toList()),
                            () -> problems.add(
                                    fact.name() + " is made from nothing; say what with madeFrom(Mapping.from(…))"));
        }
    }

    private void check(Table table, Mapping mapping, List<String> given) {
        new MappingRules(star, table, mapping, problems::add).check(given);
    }
}

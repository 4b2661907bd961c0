package dev.sparkify.schema;

import dev.sparkify.internal.Names;
import dev.sparkify.quality.Check;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Knows what the declared checks must be: they look at columns that dimensions and facts have. */
final class CheckRules {
    private final StarSchema star;
    private final Consumer<String> problems;

    CheckRules(StarSchema star, Consumer<String> problems) {
        this.star = star;
        this.problems = problems;
    }

    void check() {
        var seen = new HashSet<Check>();
        for (var check : star.checks()) {
            if (!seen.add(check)) {
                problems.accept(named(check) + " is declared twice; leave one out");
            }
            check(check);
        }
    }

    private void check(Check check) {
        problemsOf(check).forEach(problem -> problems.accept(named(check) + ": " + problem));
    }

    private Stream<String> problemsOf(Check check) {
        var table = star.tables().stream()
                .filter(found -> found.name().equals(check.table()))
                .findFirst();
        if (table.isEmpty()) {
            return Stream.of("no such table" + Names.didYouMean(check.table(), checkable()));
        }
        return table.get() instanceof StagingTable
                ? Stream.of("this is a staging table, whose rows are gone after the load; check a dimension or a fact")
                : check.accept(new CheckedColumns(star, table.get()));
    }

    private List<String> checkable() {
        return star.tables().stream()
                .filter(table -> !(table instanceof StagingTable))
                .map(Table::name)
                .toList();
    }

    private static String named(Check check) {
        return "Check «" + check.name() + "»";
    }
}

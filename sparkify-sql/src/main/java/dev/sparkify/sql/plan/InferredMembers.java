package dev.sparkify.sql.plan;

import dev.sparkify.mapping.Assignment;
import dev.sparkify.mapping.Lookup;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.sql.statement.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Plans the members that a fact refers to and nobody has brought: they get their natural key and nothing else. */
final class InferredMembers {
    private final StarSchema star;
    private final FactTable fact;
    private final Mapping mapping;
    private final MappedColumns columns;
    private int count;

    InferredMembers(StarSchema star, FactTable fact) {
        this.star = star;
        this.fact = fact;
        this.mapping = fact.mapping().orElseThrow();
        this.columns = new MappedColumns(star, fact, mapping);
    }

    void infer(List<PlannedStatement> plan) {
        for (var key : fact.foreignKeys()) {
            var column = fact.find(key.column()).orElseThrow();
            star.dimension(key.dimension())
                    .filter(DimensionTable::infersMembers)
                    .filter(dimension -> dimension.surrogateKey().isEmpty() && isMapped(key.column()))
                    .ifPresent(dimension -> infer(dimension, List.of(columns.bare(column)), plan));
        }
        for (var lookup : mapping.lookups()) {
            star.dimension(lookup.dimension())
                    .filter(DimensionTable::infersMembers)
                    .filter(dimension -> isByNaturalKey(dimension, lookup))
                    .ifPresent(dimension -> infer(dimension, values(dimension, lookup), plan));
        }
    }

    private boolean isMapped(String column) {
        return mapping.assignments().stream()
                .anyMatch(assignment -> assignment.column().equals(column));
    }

    private static boolean isByNaturalKey(DimensionTable dimension, Lookup lookup) {
        var compared = lookup.conditions().stream().map(Assignment::column).collect(Collectors.toSet());
        return compared.equals(Set.copyOf(dimension.naturalKey()));
    }

    private List<SqlExpression> values(DimensionTable dimension, Lookup lookup) {
        return dimension.naturalKey().stream()
                .map(key -> lookup.conditions().stream()
                        .filter(condition -> condition.column().equals(key))
                        .map(condition -> MappedColumns.key(
                                dimension.find(key).orElseThrow().type(),
                                columns.translation().of(condition.value())))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    private void infer(DimensionTable dimension, List<SqlExpression> values, List<PlannedStatement> plan) {
        var names = new TableNames(star);
        var keys = new SurrogateKeys(star, dimension);
        var wanted = names.work("wanted_" + ++count, fact);
        plan.add(PlannedStatement.of(
                fact.name() + ": members of " + dimension.name() + " it refers to",
                new Statement.CreateTemporary(wanted, wanted(dimension, values))));
        var isMissing =
                Terms.missing(names.of(dimension), Terms.sameIn(names.of(dimension), wanted, dimension.naturalKey()));
        var rows = Query.Select.of(items(dimension, wanted))
                .from(Terms.from(wanted))
                .where(isMissing);
        plan.add(PlannedStatement.counting(
                dimension.name() + ": members known by nothing but their key",
                keys.numbered(rows.items().stream().map(Query.Item::alias).toList(), rows),
                dimension.name(),
                Measure.INFERRED));
        keys.raise(plan);
    }

    private Query wanted(DimensionTable dimension, List<SqlExpression> values) {
        var items = new ArrayList<Query.Item>();
        for (int i = 0; i < values.size(); i++) {
            items.add(Terms.item(values.get(i), dimension.naturalKey().get(i)));
        }
        var keys = dimension.naturalKey().stream().map(Terms::column).toList();
        return Query.Select.of(Terms.items(dimension.naturalKey()))
                .from(new Query.FromQuery(
                        Query.Select.of(items)
                                .from(Terms.from(TableNames.staging(mapping.staging())))
                                .where(columns.filter()),
                        "mapped"))
                .where(Optional.of(Terms.all(keys.stream().map(Terms::isNotNull).toList())))
                .groupedBy(keys);
    }

    /** An inferred member has one version, which is always valid, until its real record comes. */
    private static List<Query.Item> items(DimensionTable dimension, TableName wanted) {
        var items = new ArrayList<>(Terms.items(wanted, dimension.naturalKey()));
        for (var column : dimension.columns()) {
            DimensionLoad.ofEmptyVersion(dimension, column)
                    .ifPresent(value -> items.add(Terms.item(value, column.name())));
        }
        return items;
    }
}

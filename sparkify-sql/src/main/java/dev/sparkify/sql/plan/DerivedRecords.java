package dev.sparkify.sql.plan;

import dev.sparkify.mapping.Expression;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.TableName;
import dev.sparkify.type.TypeFamily;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Knows the members of a dimension of which everything follows from the key, such as the parts of a time: records of one key
 * cannot differ, so it is enough to find each key once.
 */
final class DerivedRecords {
    private final DimensionTable dimension;
    private final MappedColumns columns;
    private final StoredColumns stored;
    private final Map<Expression, SqlExpression> keys = new HashMap<>();

    DerivedRecords(DimensionTable dimension, MappedColumns columns, StoredColumns stored) {
        this.dimension = dimension;
        this.columns = columns;
        this.stored = stored;
        keyColumns()
                .forEach(column -> columns.assigned(column.name())
                        .ifPresent(value -> keys.put(value, Terms.column(column.name()))));
    }

    private Stream<Column> keyColumns() {
        return dimension.naturalKey().stream().flatMap(name -> dimension.find(name).stream());
    }

    /** A text is trimmed to become a key: what is computed from it need not follow from the key. */
    boolean isPossible() {
        boolean isWhole = keys.size() == dimension.naturalKey().size()
                && keyColumns().noneMatch(column -> column.type().family() == TypeFamily.TEXT);
        return isWhole
                && dimension.originals().isEmpty()
                && stored.order().isEmpty()
                && dimension.settable().stream()
                        .flatMap(column -> columns.assigned(column.name()).stream())
                        .allMatch(this::follows);
    }

    private boolean follows(Expression value) {
        return keys.containsKey(value)
                || (value.operands().isEmpty()
                        ? value.columns().findAny().isEmpty()
                        : value.operands().stream().allMatch(this::follows));
    }

    Query.Select members(TableName staging, Optional<SqlExpression> filter) {
        var key = keyColumns()
                .map(column -> Terms.item(columns.stored(column), column.name()))
                .toList();
        var mapped = Query.Select.of(key).from(Terms.from(staging)).where(filter);
        var members = Query.Select.of(Terms.items(dimension.naturalKey()))
                .from(new Query.FromQuery(mapped, "mapped"))
                .groupedBy(dimension.naturalKey().stream().map(Terms::column).toList());
        return Query.Select.of(items()).from(new Query.FromQuery(members, "members"));
    }

    private List<Query.Item> items() {
        var known = columns.knowing(keys);
        return dimension.settable().stream()
                .map(column -> Terms.item(known.stored(column), stored.stored(column.name())))
                .toList();
    }
}

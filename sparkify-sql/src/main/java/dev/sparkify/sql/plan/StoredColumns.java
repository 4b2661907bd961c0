package dev.sparkify.sql.plan;

import dev.sparkify.mapping.Expression;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.StarSchema;
import java.util.ArrayList;
import java.util.List;

/**
 * Knows the columns that a dimension is stored with: its own, those it keeps for lookups, and those by which records of
 * later loads are decided against it. The names of the latter two start with {@code sparkify_}.
 */
final class StoredColumns {
    /** Of what is kept for lookups; no other technical column, and none that a load works with, starts so. */
    private static final String KEPT = "sparkify_kept_";

    private static final String AS_OF = "sparkify_as_of";
    private static final String TIE = "sparkify_tie_";

    private final StarSchema star;
    private final DimensionTable dimension;

    StoredColumns(StarSchema star, DimensionTable dimension) {
        this.star = star;
        this.dimension = dimension;
    }

    /** Lists all columns. */
    List<Column> all() {
        var columns = new ArrayList<>(dimension.columns());
        for (var column : dimension.lookupColumns()) {
            columns.add(Column.of(KEPT + column.name(), column.type()));
        }
        dimension.mapping().ifPresent(mapping -> columns.addAll(orderColumns(mapping)));
        return List.copyOf(columns);
    }

    private List<Column> orderColumns(Mapping mapping) {
        var translation = new Translation(star.staging(mapping.staging()).orElseThrow());
        var values = orderValues(mapping);
        var columns = new ArrayList<Column>();
        for (int i = 0; i < values.size(); i++) {
            columns.add(Column.of(order().get(i), translation.typeOf(values.get(i))));
        }
        return columns;
    }

    /** Lists the values by which the records of a member are ordered in time. */
    static List<Expression> orderValues(Mapping mapping) {
        return Terms.join(mapping.asOf().stream().toList(), mapping.tieBreaks());
    }

    /** Names the columns that hold them. */
    List<String> order() {
        var names = new ArrayList<String>();
        dimension.mapping().flatMap(Mapping::asOf).ifPresent(time -> names.add(AS_OF));
        int ties =
                dimension.mapping().map(mapping -> mapping.tieBreaks().size()).orElse(0);
        for (int i = 1; i <= ties; i++) {
            names.add(TIE + i);
        }
        return names;
    }

    /** Names the columns that are not the key and not the order: the attributes and what is kept for lookups. */
    List<String> attributes() {
        var own = dimension.columns().stream()
                .map(Column::name)
                .filter(name -> !dimension.primaryKey().contains(name));
        var kept = dimension.lookupColumns().stream().map(column -> stored(column.name()));
        return java.util.stream.Stream.concat(own, kept).toList();
    }

    /** Names the column in which an attribute, or a value kept for lookups, is stored. */
    String stored(String column) {
        return dimension.find(column).isPresent() ? column : KEPT + column;
    }
}

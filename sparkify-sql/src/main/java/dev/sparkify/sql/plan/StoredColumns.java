package dev.sparkify.sql.plan;

import dev.sparkify.mapping.Expression;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.LateRecords;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.type.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Knows the columns that a dimension is stored with: its own, those it keeps for lookups, and those by which records of
 * later loads are decided against it. The names of the latter two start with {@code sparkify_}.
 */
final class StoredColumns {
    /** When a record was true; of a version, when it began. */
    static final String AS_OF = "sparkify_as_of";

    /** The time of the latest record of a member whose observations are not kept. */
    static final String SEEN = "sparkify_seen";

    /** Of what is kept for lookups; no other technical column, and none that a load works with, starts so. */
    private static final String KEPT = "sparkify_kept_";

    /** Of what the latest record says of an attribute that keeps its first value. */
    private static final String LAST = "sparkify_last_";

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
        dimension.lookupColumns().forEach(column -> columns.add(bare(KEPT + column.name(), column)));
        if (dimension.isVersioned()) {
            columns.add(Column.of(AS_OF, ColumnType.timestamp()));
            if (!keepsObservations()) {
                columns.add(Column.of(SEEN, ColumnType.timestamp()));
            }
        } else {
            columns.addAll(lastColumns());
            columns.addAll(orderColumns());
        }
        return List.copyOf(columns);
    }

    /** Lists the columns of a record that is kept in a table of its own. */
    List<Column> ofRecord() {
        var columns = new ArrayList<Column>();
        for (var column : dimension.settable()) {
            var bare = bare(stored(column.name()), column);
            columns.add(dimension.naturalKey().contains(column.name()) ? bare.notNull() : bare);
        }
        columns.addAll(lastColumns());
        columns.addAll(orderColumns());
        return List.copyOf(columns);
    }

    /** Finds the type of a column that the dimension itself does not have. */
    Optional<ColumnType> technicalType(String column) {
        int place = order().indexOf(column);
        if (place >= 0) {
            return dimension
                    .mapping()
                    .map(mapping ->
                            translation(mapping).typeOf(orderValues(mapping).get(place)));
        } else if (column.startsWith(KEPT)) {
            return dimension.findForLookup(column.substring(KEPT.length())).map(Column::type);
        } else if (column.startsWith(LAST)) {
            return dimension.find(column.substring(LAST.length())).map(Column::type);
        }
        return column.equals(AS_OF) || column.equals(SEEN) ? Optional.of(ColumnType.timestamp()) : Optional.empty();
    }

    private Translation translation(Mapping mapping) {
        return new Translation(star.staging(mapping.staging()).orElseThrow());
    }

    boolean keepsObservations() {
        return dimension.isVersioned() && dimension.lateRecords() == LateRecords.REBUILD;
    }

    /** Observations hold the latest record whole, so only dimensions without versions keep it beside the first. */
    private List<Column> lastColumns() {
        return dimension.originals().isEmpty() || dimension.isVersioned()
                ? List.of()
                : dimension.columns().stream()
                        .filter(column -> dimension.originals().contains(column.name()))
                        .map(column -> bare(LAST + column.name(), column))
                        .toList();
    }

    private List<Column> orderColumns() {
        return dimension.mapping().map(this::orderColumns).orElse(List.of());
    }

    private List<Column> orderColumns(Mapping mapping) {
        var translation = translation(mapping);
        var values = orderValues(mapping);
        var names = order();
        var columns = new ArrayList<Column>();
        for (int i = 0; i < values.size(); i++) {
            var column = Column.of(names.get(i), translation.typeOf(values.get(i)));
            columns.add(isPersonal(mapping, values.get(i)) ? column.personal() : column);
        }
        return columns;
    }

    private boolean isPersonal(Mapping mapping, Expression value) {
        var staging = star.staging(mapping.staging()).orElseThrow();
        return value.columns().flatMap(name -> staging.find(name).stream()).anyMatch(Column::isPersonal);
    }

    private static Column bare(String name, Column column) {
        var bare = Column.of(name, column.type());
        return column.isPersonal() ? bare.personal() : bare;
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

    /** Names the columns that the mapping sets beside the key: the attributes and what is kept for lookups. */
    List<String> attributes() {
        var names = new ArrayList<String>();
        for (var column : dimension.settable()) {
            if (!dimension.naturalKey().contains(column.name())) {
                names.add(stored(column.name()));
            }
        }
        return names;
    }

    /** Names those of them that the latest record overwrites. */
    List<String> overwritten() {
        return attributes().stream()
                .filter(name -> !dimension.originals().contains(name)
                        && !dimension.tracked().contains(name))
                .toList();
    }

    /** Names the columns by which records of equal time and equal tie-breaks are decided. */
    List<String> decisive() {
        return attributes().stream().map(this::last).toList();
    }

    /** Names the columns in which the latest record is kept beside the attributes that keep their first value. */
    List<String> last() {
        return lastColumns().stream().map(Column::name).toList();
    }

    /** Names the column in which the latest value of an attribute of a dimension without versions is stored. */
    String latest(String column) {
        return last(stored(column));
    }

    private String last(String attribute) {
        boolean isFirst = !dimension.isVersioned() && dimension.originals().contains(attribute);
        return isFirst ? LAST + attribute : attribute;
    }

    /** Names the column in which an attribute, or a value kept for lookups, is stored. */
    String stored(String column) {
        return dimension.find(column).isPresent() ? column : KEPT + column;
    }
}

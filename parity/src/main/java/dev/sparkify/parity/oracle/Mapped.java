package dev.sparkify.parity.oracle;

import dev.sparkify.mapping.Assignment;
import dev.sparkify.mapping.Expression;
import dev.sparkify.mapping.Lookup;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.ForeignKey;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.schema.Table;
import dev.sparkify.schema.UnknownMember;
import dev.sparkify.type.TypeFamily;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes rows of a table from staged records. */
final class Mapped {
    private static final String ORDER = "order by ";

    private final StarSchema star;
    private final Table table;
    private final Mapping mapping;

    Mapped(StarSchema star, Table table, Mapping mapping) {
        this.star = star;
        this.table = table;
        this.mapping = mapping;
    }

    static Optional<Mapped> of(StarSchema star, Table table) {
        var mapping = table instanceof DimensionTable dimension
                ? dimension.mapping()
                : table instanceof FactTable fact ? fact.mapping() : Optional.<Mapping>empty();
        return mapping.map(found -> new Mapped(star, table, found));
    }

    Mapping mapping() {
        return mapping;
    }

    Table table() {
        return table;
    }

    boolean takes(Row staged) {
        return mapping.filter()
                .filter(filter -> !new Evaluation(staged).isTrue(filter))
                .isEmpty();
    }

    /** Lists the columns that are set from records. */
    List<Column> columns() {
        if (table instanceof DimensionTable dimension) {
            return dimension.settable();
        }
        var taken = mapping.lookups().stream()
                .flatMap(lookup -> lookup.taken().stream())
                .map(Lookup.Taken::column)
                .toList();
        var number = ((FactTable) table).surrogateKey();
        return table.columns().stream()
                .filter(column -> !taken.contains(column.name())
                        && number.filter(column.name()::equals).isEmpty())
                .toList();
    }

    List<String> names() {
        return columns().stream().map(Column::name).toList();
    }

    /** Names the values by which records are ordered before their columns decide: the time first. */
    List<String> order() {
        return IntStream.range(0, ordering().size()).mapToObj(i -> ORDER + i).toList();
    }

    private List<Expression> ordering() {
        return Stream.concat(mapping.asOf().stream(), mapping.tieBreaks().stream())
                .toList();
    }

    /** Makes a row, in a fact with references to unknown members where it has none. */
    Row row(Row staged) {
        var row = Row.empty();
        for (var column : columns()) {
            var value = bare(column, staged);
            row = row.with(column.name(), table instanceof FactTable ? value.or(() -> unknown(column.name())) : value);
        }
        var order = ordering();
        for (int i = 0; i < order.size(); i++) {
            row = row.with(ORDER + i, new Evaluation(staged).of(order.get(i)));
        }
        return row;
    }

    /** Computes a column; a key has no blanks at its end, and empty text in it is NULL. */
    Optional<Object> bare(Column column, Row staged) {
        var value = expression(column)
                .flatMap(expression -> new Evaluation(staged).of(expression))
                .map(found -> Conversion.to(column.type(), found));
        if (column.type().family() != TypeFamily.TEXT) {
            return value;
        }
        boolean isTrimmed = isKey(column.name()) || isGrain(column.name()) || keepsLookedUpKey(column.name());
        return value.map(text -> isTrimmed ? TrailingBlanks.dropped(text) : text)
                .filter(text -> !(isKey(column.name()) && text.equals("")));
    }

    private Optional<Expression> expression(Column column) {
        return assigned(column.name()).or(() -> column.defaultValue().map(Expression.class::cast));
    }

    Optional<Expression> assigned(String column) {
        return mapping.assignments().stream()
                .filter(assignment -> assignment.column().equals(column))
                .map(Assignment::value)
                .findFirst();
    }

    private boolean isGrain(String column) {
        return table instanceof FactTable fact && fact.grain().contains(column);
    }

    /** Tells whether a fact keeps in a column what it finds a member's natural key by. */
    private boolean keepsLookedUpKey(String column) {
        return mapping.lookups().stream()
                .flatMap(lookup -> lookup.conditions().stream()
                        .filter(condition -> star.dimension(lookup.dimension())
                                .filter(found -> found.naturalKey().contains(condition.column()))
                                .isPresent()))
                .anyMatch(condition ->
                        assigned(column).filter(condition.value()::equals).isPresent());
    }

    private boolean isKey(String column) {
        boolean isNatural = table instanceof DimensionTable dimension
                && dimension.naturalKey().contains(column);
        return isNatural || referred(column).isPresent();
    }

    Optional<DimensionTable> referred(String column) {
        return table.foreignKeys().stream()
                .filter(key -> key.column().equals(column))
                .map(ForeignKey::dimension)
                .findFirst()
                .flatMap(star::dimension);
    }

    /** Gives the key of the unknown member that a column refers to where it has no other. */
    Optional<Object> unknown(String column) {
        return referred(column).filter(DimensionTable::hasUnknownMember).map(Mapped::unknownKey);
    }

    /** Gives the key that the unknown member of a dimension is referred to by. */
    static Object unknownKey(DimensionTable dimension) {
        return dimension.surrogateKey().isPresent() ? Long.valueOf(-1) : unknownNatural(dimension);
    }

    static Object unknownNatural(DimensionTable dimension) {
        return dimension
                .find(dimension.naturalKey().get(0))
                .flatMap(column -> UnknownMember.keyOf(column.type()).flatMap(LiteralValue::of))
                .orElseThrow();
    }
}

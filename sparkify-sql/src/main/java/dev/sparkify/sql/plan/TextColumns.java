package dev.sparkify.sql.plan;

import dev.sparkify.mapping.Expression;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.schema.Table;
import dev.sparkify.sql.statement.Order;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.SqlExpression.Function;
import dev.sparkify.sql.statement.TableName;
import dev.sparkify.type.ColumnType;
import dev.sparkify.type.TypeFamily;
import dev.sparkify.type.VarcharType;
import java.util.List;
import java.util.Optional;

/**
 * Knows what the blanks at the end of a table's texts mean, where one engine ignores them in comparisons and another counts
 * them. Keys are stored without them. Of all else a load decides by every byte: what comes first, what differs, what is
 * found by attributes.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_Character_types.html">Significance of trailing blanks</a>
 */
final class TextColumns {
    private final StarSchema star;
    private final Table table;

    TextColumns(StarSchema star, Table table) {
        this.star = star;
        this.table = table;
    }

    private Optional<ColumnType> type(String column) {
        return table.find(column)
                .map(Column::type)
                .or(() -> table instanceof DimensionTable dimension
                        ? new StoredColumns(star, dimension).technicalType(column)
                        : Optional.empty());
    }

    /** Tells whether rows are found by a column: it is stored without blanks at the end. */
    boolean isKey(String column) {
        return isKey(table, column) || (table instanceof FactTable fact && isLookedUpBy(fact, column));
    }

    /** Tells the same of a column by which no lookup finds a member. */
    static boolean isKey(Table table, String column) {
        return grain(table).contains(column) || refersBy(table, column);
    }

    /** Tells whether a column refers to a dimension. */
    static boolean refersBy(Table table, String column) {
        for (var key : table.foreignKeys()) {
            if (key.column().equals(column)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> grain(Table table) {
        if (table instanceof DimensionTable dimension) {
            return dimension.naturalKey();
        }
        return table instanceof FactTable fact ? fact.grain() : List.of();
    }

    private boolean isLookedUpBy(FactTable fact, String column) {
        return fact.mapping()
                .filter(mapping -> !mapping.lookups().isEmpty())
                .flatMap(mapping -> mapping.assigned(column).filter(value -> isComparedWith(mapping, value)))
                .isPresent();
    }

    private boolean isComparedWith(Mapping mapping, Expression value) {
        for (var lookup : mapping.lookups()) {
            for (var condition : lookup.conditions()) {
                if (condition.value().equals(value) && isNatural(lookup.dimension(), condition.column())) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isNatural(String dimension, String column) {
        return star.dimension(dimension)
                .filter(found -> found.naturalKey().contains(column))
                .isPresent();
    }

    /** Gives a value for a column of a text type without the blanks at its end. */
    static SqlExpression trimmed(ColumnType type, SqlExpression value) {
        return type.family() == TypeFamily.TEXT ? Terms.withoutPadding(value) : value;
    }

    /** Orders by a column, a text by its bytes. */
    Order order(String column, Order.Direction direction) {
        return new Order(byBytes(column, Terms.column(column)), direction);
    }

    /** Gives the value of a column for a comparison by bytes; neither keys nor a CHAR have blanks to count. */
    SqlExpression byBytes(String column, SqlExpression value) {
        boolean mayBePadded = type(column).filter(VarcharType.class::isInstance).isPresent();
        return mayBePadded && !isKey(column) ? Terms.call(Function.BY_BYTES, value) : value;
    }

    /** Tells whether two values of a column differ, NULL being equal to NULL. */
    SqlExpression differ(String column, SqlExpression left, SqlExpression right) {
        return new SqlExpression.Differs(byBytes(column, left), byBytes(column, right));
    }

    /** Tells whether rows of two tables differ in one of some columns. */
    SqlExpression differIn(TableName left, TableName right, List<String> columns) {
        return Terms.any(columns.stream()
                .map(name -> differ(name, Terms.column(left, name), Terms.column(right, name)))
                .toList());
    }

    /** Tells whether rows of two tables are equal in some columns, as a comparison of the warehouse tells. */
    SqlExpression sameIn(TableName left, TableName right, List<String> columns) {
        return Terms.all(columns.stream()
                .map(name -> Terms.equal(compared(table, left, name), compared(table, right, name)))
                .toList());
    }

    private static SqlExpression compared(Table table, TableName rows, String column) {
        return compared(table, column, Terms.column(rows, column));
    }

    /** Gives the value of a column for a comparison that ignores the blanks at its end. */
    static SqlExpression compared(Table table, String column, SqlExpression value) {
        boolean mayBePadded = table.find(column)
                        .filter(found -> found.type() instanceof VarcharType)
                        .isPresent()
                && !isKey(table, column);
        return mayBePadded ? Terms.unpadded(value) : value;
    }
}

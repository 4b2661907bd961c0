package dev.sparkify.sql.plan;

import dev.sparkify.mapping.Expression;
import dev.sparkify.mapping.Literal;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.schema.Table;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.SqlExpression.Function;
import dev.sparkify.type.ColumnType;
import dev.sparkify.type.TypeFamily;
import java.util.Map;
import java.util.Optional;

/**
 * Computes the columns of a target from staged records. Text in keys has no blanks at its end, and is NULL where it is empty;
 * a reference without value is one to the unknown member.
 */
final class MappedColumns {
    private final StarSchema star;
    private final Table table;
    private final Mapping mapping;
    private final Translation translation;
    private final TextColumns texts;

    MappedColumns(StarSchema star, Table table, Mapping mapping) {
        this(
                star,
                table,
                mapping,
                new Translation(star.staging(mapping.staging()).orElseThrow()),
                new TextColumns(star, table));
    }

    private MappedColumns(StarSchema star, Table table, Mapping mapping, Translation translation, TextColumns texts) {
        this.star = star;
        this.table = table;
        this.mapping = mapping;
        this.translation = translation;
        this.texts = texts;
    }

    /** Takes some expressions as computed already. */
    MappedColumns knowing(Map<Expression, SqlExpression> computed) {
        return new MappedColumns(star, table, mapping, translation.knowing(computed), texts);
    }

    Translation translation() {
        return translation;
    }

    Optional<SqlExpression> filter() {
        return mapping.filter().map(translation::of);
    }

    Optional<Expression> assigned(String column) {
        return mapping.assigned(column);
    }

    /** Computes a column as it is stored. */
    SqlExpression stored(Column column) {
        var value = bare(column);
        var unknown = isFact() ? unknownOf(column.name()) : Optional.<Literal>empty();
        return unknown.map(key -> Terms.call(Function.COALESCE, value, Terms.value(key)))
                .orElse(value);
    }

    /**
     * Computes a column as it was staged, where NULL in a key is still NULL. A text that stands alone gets a type: Redshift
     * cannot order or unite columns of which it knows none.
     */
    SqlExpression bare(Column column) {
        var value = assigned(column.name())
                .or(() -> column.defaultValue().map(found -> (Expression) found))
                .orElseGet(() -> Expression.nothing(column.type()));
        var translated = value instanceof Literal.Text
                ? new SqlExpression.Conversion(translation.of(value), column.type())
                : translation.of(value);
        if (isKey(column.name())) {
            return key(column.type(), translated);
        }
        return texts.isKey(column.name()) ? TextColumns.trimmed(column.type(), translated) : translated;
    }

    /** Computes a key from a value: a text without blanks at its end, NULL if nothing is left. */
    static SqlExpression key(ColumnType type, SqlExpression value) {
        return type.family() == TypeFamily.TEXT
                ? Terms.call(Function.NULLIF, Terms.withoutPadding(value), Terms.text(""))
                : value;
    }

    /** Gives the key of the unknown member that a column may refer to. */
    Optional<Literal> unknownOf(String column) {
        for (var key : table.foreignKeys()) {
            if (key.column().equals(column)) {
                return star.dimension(key.dimension())
                        .filter(DimensionTable::hasUnknownMember)
                        .flatMap(UnknownKeys::referred);
            }
        }
        return Optional.empty();
    }

    private boolean isKey(String column) {
        return (table instanceof DimensionTable dimension
                        && dimension.naturalKey().contains(column))
                || TextColumns.refersBy(table, column);
    }

    private boolean isFact() {
        return !(table instanceof DimensionTable);
    }
}

package dev.sparkify.sql.internal.evolve;

import dev.sparkify.layout.Distribution;
import dev.sparkify.layout.SortKey;
import dev.sparkify.schema.Column;
import dev.sparkify.sql.catalog.StandingTable;
import dev.sparkify.sql.statement.Keys;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.sql.statement.TableName;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/**
 * Carries new names through a table that stands: its own, those of its columns, those of what it refers to.
 *
 * @param tables what each table is called then
 * @param columns what a column of a table is called then; both by their old names
 */
record RenamedTable(UnaryOperator<String> tables, BinaryOperator<String> columns) {
    StandingTable of(StandingTable table) {
        var old = table.definition();
        var name = old.table().name();
        UnaryOperator<String> own = column -> columns.apply(name, column);
        var definition = new Statement.CreateTable(
                named(old.table()),
                old.columns().stream().map(column -> renamed(column, own)).toList(),
                keys(old.keys(), own),
                distribution(old.distribution(), own),
                sortKey(old.sortKey(), own),
                old.lifetime());
        return new StandingTable(definition, table.comment(), table.readers(), table.rows(), table.bytes());
    }

    private TableName named(TableName table) {
        return new TableName(table.schema(), tables.apply(table.name()));
    }

    private Keys keys(Keys keys, UnaryOperator<String> own) {
        return new Keys(
                all(keys.primary(), own),
                keys.unique().stream().map(key -> all(key, own)).toList(),
                keys.foreign().stream()
                        .map(key -> new Keys.Reference(
                                own.apply(key.column()),
                                named(key.table()),
                                columns.apply(key.table().name(), key.key())))
                        .toList());
    }

    private static Distribution distribution(Distribution old, UnaryOperator<String> own) {
        return old instanceof Distribution.Key key ? new Distribution.Key(own.apply(key.column())) : old;
    }

    private static SortKey sortKey(SortKey old, UnaryOperator<String> own) {
        if (old instanceof SortKey.Compound compound) {
            return new SortKey.Compound(all(compound.columns(), own));
        }
        return old instanceof SortKey.Interleaved interleaved
                ? new SortKey.Interleaved(all(interleaved.columns(), own))
                : old;
    }

    private static List<String> all(List<String> names, UnaryOperator<String> own) {
        return names.stream().map(own).toList();
    }

    private static Column renamed(Column old, UnaryOperator<String> own) {
        var column = Column.of(own.apply(old.name()), old.type());
        column = old.nullable() ? column : column.notNull();
        column = old.sparse() ? column.mayBeMissing() : column;
        column = old.defaultValue().map(column::defaultsTo).orElse(column);
        column = old.encoding().map(column::encoded).orElse(column);
        return old.comment().map(column::commented).orElse(column);
    }
}

package dev.sparkify.sql.redshift.definition;

import dev.sparkify.layout.Distribution;
import dev.sparkify.layout.SortKey;
import dev.sparkify.sql.statement.TableName;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Carries new names of a table and its columns to its keys.
 *
 * @param from the table
 * @param to what it is called then
 * @param columns what each column is called then
 */
record Renaming(TableName from, TableName to, UnaryOperator<String> columns) {
    TableConstraint of(TableConstraint constraint) {
        var own = all(constraint.columns(), columns);
        if (constraint instanceof TableConstraint.PrimaryKey) {
            return new TableConstraint.PrimaryKey(constraint.name(), own);
        } else if (constraint instanceof TableConstraint.ForeignKey reference) {
            return reference.table().equals(from)
                    ? new TableConstraint.ForeignKey(reference.name(), own, to, all(reference.key(), columns))
                    : new TableConstraint.ForeignKey(reference.name(), own, reference.table(), reference.key());
        }
        return new TableConstraint.Unique(constraint.name(), own);
    }

    static Distribution of(Distribution distribution, UnaryOperator<String> columns) {
        return distribution instanceof Distribution.Key key
                ? new Distribution.Key(columns.apply(key.column()))
                : distribution;
    }

    static SortKey of(SortKey sortKey, UnaryOperator<String> columns) {
        if (sortKey instanceof SortKey.Compound compound) {
            return new SortKey.Compound(all(compound.columns(), columns));
        }
        return sortKey instanceof SortKey.Interleaved interleaved
                ? new SortKey.Interleaved(all(interleaved.columns(), columns))
                : sortKey;
    }

    private static List<String> all(List<String> names, UnaryOperator<String> columns) {
        return names.stream().map(columns).toList();
    }
}

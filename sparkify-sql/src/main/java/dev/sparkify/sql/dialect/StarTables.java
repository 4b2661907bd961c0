package dev.sparkify.sql.dialect;

import dev.sparkify.layout.SortKey;
import dev.sparkify.sql.redshift.definition.AlterTable;
import dev.sparkify.sql.redshift.definition.CreateTable;
import dev.sparkify.sql.redshift.definition.TableColumn;
import dev.sparkify.sql.redshift.definition.TableConstraint;
import dev.sparkify.sql.redshift.definition.TableDraft;
import dev.sparkify.sql.statement.Keys;
import dev.sparkify.sql.statement.Lifetime;
import dev.sparkify.sql.statement.Statement;

/** Makes Redshift's own statements of those that plans have for every engine, so that there is one text for one thing. */
final class StarTables {
    private StarTables() {}

    /** A table that nothing sorts is made without sort key, and a plan alters it next. */
    static CreateTable created(Statement.CreateTable statement) {
        var bare = CreateTable.named(statement.table()).distributed(statement.distribution());
        var draft = keyed(bare.columns(statement.columns()), statement.keys());
        if (statement.lifetime() == Lifetime.TEMPORARY) {
            draft = draft.temporary();
        }
        return statement.sortKey() instanceof SortKey.None
                ? draft.build()
                : draft.sorted(statement.sortKey()).build();
    }

    private static TableDraft keyed(TableDraft draft, Keys keys) {
        var keyed = keys.primary().isEmpty()
                ? draft
                : draft.primaryKey(keys.primary().toArray(String[]::new));
        for (var unique : keys.unique()) {
            keyed = keyed.constraint(TableConstraint.unique(unique.toArray(String[]::new)));
        }
        for (var reference : keys.foreign()) {
            keyed = keyed.constraint(
                    TableConstraint.foreignKey(reference.column()).references(reference.table(), reference.key()));
        }
        return keyed;
    }

    static AlterTable extended(Statement.AddColumn statement) {
        return AlterTable.named(statement.table()).add(TableColumn.of(statement.column()));
    }
}

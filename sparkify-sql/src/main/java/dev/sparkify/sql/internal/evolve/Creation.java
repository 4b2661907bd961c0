package dev.sparkify.sql.internal.evolve;

import dev.sparkify.layout.SortKey;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.plan.PlannedStatement;
import dev.sparkify.sql.plan.PlannedTable;
import dev.sparkify.sql.redshift.definition.AlterTable;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.sql.statement.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Plans how a wanted table is made.
 *
 * @param wanted the table
 */
record Creation(PlannedTable wanted) {
    /** Makes it, filled with what is there before any load. */
    List<PlannedStatement> statements() {
        var plan = new ArrayList<>(created(wanted.definition().table()));
        plan.addAll(said());
        plan.addAll(wanted.filling());
        return plan;
    }

    /** Makes it empty, under a name. */
    List<PlannedStatement> created(TableName name) {
        var plan = new ArrayList<PlannedStatement>();
        var old = wanted.definition();
        plan.add(PlannedStatement.of(
                "table " + name.name(),
                new Statement.CreateTable(
                        name, old.columns(), old.keys(), old.distribution(), old.sortKey(), old.lifetime())));
        if (old.sortKey() instanceof SortKey.None) {
            plan.add(PlannedStatement.of(
                            name.name() + ": sorted by nothing",
                            AlterTable.named(name).sorted(old.sortKey()))
                    .where(Dialect.Feature.SORT_KEYS));
        }
        return plan;
    }

    /** Comments it, and lets it be read. */
    List<PlannedStatement> said() {
        var table = wanted.definition().table();
        var plan = new ArrayList<PlannedStatement>();
        wanted.comment()
                .ifPresent(text ->
                        plan.add(PlannedStatement.of("comment", new Statement.Comment(table, Optional.empty(), text))));
        wanted.definition()
                .columns()
                .forEach(column -> column.comment()
                        .ifPresent(text -> plan.add(PlannedStatement.of(
                                "comment", new Statement.Comment(table, Optional.of(column.name()), text)))));
        plan.addAll(new Rights(table).granted(wanted.readers()));
        return plan;
    }
}

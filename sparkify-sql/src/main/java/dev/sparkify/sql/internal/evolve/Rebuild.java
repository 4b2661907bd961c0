package dev.sparkify.sql.internal.evolve;

import dev.sparkify.internal.Names;
import dev.sparkify.schema.Column;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.plan.PlannedStatement;
import dev.sparkify.sql.redshift.change.LockTables;
import dev.sparkify.sql.redshift.definition.AlterTable;
import dev.sparkify.sql.redshift.definition.Drop;
import dev.sparkify.sql.redshift.definition.TableConstraint;
import dev.sparkify.sql.statement.Keys;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.sql.statement.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Plans how a table is made anew: under another name, filled, and put in the place of the old one, in one transaction.
 * References of other tables hold the old one, so where there are any it is dropped with them, and they are declared again.
 *
 * @param change what is changed of the table
 * @param references the references of other tables to it that are declared and are to stay
 * @param isHeld whether other tables refer to it
 */
record Rebuild(TableChange change, List<Reference> references, boolean isHeld) {
    private static final String PREFIX = "sparkify_new_";

    /**
     * Is a reference of another table.
     *
     * @param table the table that refers
     * @param key by what column to which
     */
    record Reference(TableName table, Keys.Reference key) {}

    List<PlannedStatement> statements() {
        var pair = change.pair();
        var table = pair.table();
        var fresh = new TableName(table.schema(), name(table.name()));
        var creation = new Creation(pair.wanted());
        var plan = new ArrayList<PlannedStatement>();
        plan.add(PlannedStatement.of("nobody writes to " + table.name(), LockTables.of(table))
                .where(Dialect.Feature.SORT_KEYS));
        plan.addAll(change.demands());
        plan.add(PlannedStatement.of("what an earlier attempt left", new Statement.DropTable(fresh)));
        plan.addAll(creation.created(fresh));
        copy(fresh).ifPresent(copy -> plan.add(PlannedStatement.of("copy " + table.name(), copy)));
        plan.addAll(dropped(table));
        plan.add(PlannedStatement.of(
                "put in place of the old one", AlterTable.named(fresh).renamedTo(table.name())));
        plan.addAll(change.keyDemands());
        references.forEach(reference -> plan.add(declared(reference)));
        plan.addAll(creation.said());
        return plan;
    }

    private static String name(String table) {
        var name = PREFIX + table;
        return Names.bytes(name) <= Names.MAX_BYTES ? name : PREFIX + Integer.toHexString(table.hashCode());
    }

    /** A column that is new has its default; without any that stays, the rows of the old one are none. */
    private Optional<Statement> copy(TableName fresh) {
        var items = change.pair().wanted().definition().columns().stream()
                .flatMap(wanted -> change.pair().standingColumn(wanted.name()).stream()
                        .map(standing -> new Query.Item(value(standing, wanted), wanted.name())))
                .toList();
        if (items.isEmpty()) {
            return Optional.empty();
        }
        var names = items.stream().map(Query.Item::alias).toList();
        var query =
                Query.Select.of(items).from(new Query.FromTable(change.pair().table(), Optional.empty()));
        return Optional.of(new Statement.Insert(fresh, names, query));
    }

    private static SqlExpression value(Column standing, Column wanted) {
        var value = new SqlExpression.Name(Optional.empty(), standing.name());
        return standing.type().equals(wanted.type()) ? value : new SqlExpression.Conversion(value, wanted.type());
    }

    private List<PlannedStatement> dropped(TableName table) {
        if (!isHeld) {
            return List.of(PlannedStatement.of("the old one", Drop.table(table)));
        }
        return List.of(PlannedStatement.of(
                "the old one, and the references to it", Drop.table(table).cascading()));
    }

    static PlannedStatement declared(Reference reference) {
        var constraint = TableConstraint.foreignKey(reference.key().column())
                .references(reference.key().table(), reference.key().key());
        return PlannedStatement.of(
                        reference.table().name() + ": refers to "
                                + reference.key().table().name(),
                        AlterTable.named(reference.table()).add(constraint))
                .where(Dialect.Feature.SORT_KEYS);
    }
}

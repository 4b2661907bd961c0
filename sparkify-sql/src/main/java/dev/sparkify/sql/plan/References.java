package dev.sparkify.sql.plan;

import dev.sparkify.mapping.Mapping;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.ForeignKey;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.schema.Table;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.sql.statement.TableName;
import java.util.stream.Stream;

/** Plans the checks that rows refer to members that are there. */
final class References {
    private References() {}

    static PlannedStatement check(StarSchema star, Table table, TableName rows, ForeignKey key) {
        var name = table.name() + "." + key.column();
        return PlannedStatement.of(
                "check that " + name + " refers to " + key.dimension(),
                new Statement.Check(
                        name + " refers to no member of " + key.dimension() + wayOut(star, key),
                        lost(star, table, CheckedRows.of(rows), key)));
    }

    private static String wayOut(StarSchema star, ForeignKey key) {
        boolean isCalendar = star.dimension(key.dimension())
                .flatMap(DimensionTable::mapping)
                .flatMap(Mapping::days)
                .isPresent();
        return isCalendar
                ? "; let the calendar reach further, and plan and apply the change (Warehouse.plan)"
                : "; load the members with the rows or before them, or let the dimension infer them (inferringMembers)";
    }

    /** Finds rows that refer to a member that is not there; NULL refers to nothing. */
    static Query.Select lost(StarSchema star, Table table, CheckedRows rows, ForeignKey key) {
        var target = star.dimension(key.dimension()).orElseThrow();
        var refers = Terms.column(rows.table(), key.column());
        var members = new TableNames(star).of(target);
        var member = Terms.equal(Terms.column(members, target.primaryKey().get(0)), refers);
        var isLost = Terms.missing(members, member);
        return Violations.ofRows(
                rows,
                mayBeNull(table, key) ? Terms.and(Terms.isNotNull(refers), isLost) : isLost,
                Sample.columns(table, Stream.of(key.column())));
    }

    /** A condition beside the missing member costs DuckDB three times as much: it then joins before it leaves out. */
    private static boolean mayBeNull(Table table, ForeignKey key) {
        return table.find(key.column()).filter(Column::nullable).isPresent();
    }
}

package dev.sparkify.sql.plan;

import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.sql.statement.TableName;
import java.util.List;

/** Plans the checks that rows refer to members that are there. */
final class References {
    private References() {}

    static PlannedStatement check(StarSchema star, String table, TableName rows, String column, DimensionTable target) {
        return PlannedStatement.of(
                "check that " + table + "." + column + " refers to " + target.name(),
                new Statement.Check(
                        table + "." + column + " refers to no member of " + target.name()
                                + "; load the members with the rows or before them, or give the dimension an unknown member",
                        Query.Select.of(List.of(Terms.item(Terms.countAll(), "violations")))
                                .from(Terms.from(rows))
                                .where(isLost(star, rows, column, target))));
    }

    /** True of a row that refers to a member that is not there; NULL refers to nothing. */
    static SqlExpression isLost(StarSchema star, TableName rows, String column, DimensionTable target) {
        var refers = Terms.column(rows, column);
        var members = new TableNames(star).of(target);
        var member = Terms.equal(Terms.column(members, target.primaryKey().get(0)), refers);
        return Terms.and(Terms.isNotNull(refers), Terms.missing(members, member));
    }
}

package dev.sparkify.sql.plan;

import dev.sparkify.quality.Check;
import dev.sparkify.schema.Table;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.Statement;
import java.util.List;

/** Plans the checks that keys are unique, which Redshift declares and does not enforce. */
final class UniqueKeys {
    private UniqueKeys() {}

    /** Finds values with more than one row; NULL is equal to nothing. */
    static Query.Select repeated(Table table, List<String> key, CheckedRows rows) {
        return Check.unique(table.name(), key.toArray(String[]::new)).accept(new CheckQueries(table, rows, rows));
    }

    /** Checks what a load touched: a key that no record touches is as it was, and only an audit looks at it. */
    static PlannedStatement check(Table table, List<String> key, CheckedRows touched) {
        var names = String.join(", ", key);
        return PlannedStatement.of(
                "check " + table.name() + ": one row for each " + names,
                new Statement.Check(
                        table.name() + "." + names + ": values with more than one row", repeated(table, key, touched)));
    }
}

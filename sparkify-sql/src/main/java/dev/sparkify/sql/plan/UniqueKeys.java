package dev.sparkify.sql.plan;

import dev.sparkify.quality.Check;
import dev.sparkify.schema.Table;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.type.TypeFamily;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Plans the checks that keys are unique, which Redshift declares and does not enforce. */
final class UniqueKeys {
    private static final Set<TypeFamily> TIMES =
            Set.of(TypeFamily.DATE, TypeFamily.TIMESTAMP, TypeFamily.TIMESTAMP_WITH_ZONE);

    private UniqueKeys() {}

    /** Finds values with more than one row; NULL is equal to nothing. */
    static Query.Select repeated(Table table, List<String> key, CheckedRows rows) {
        return Check.unique(table.name(), key.toArray(String[]::new)).accept(new CheckQueries(table, rows, rows));
    }

    /** Names the first column of a key that is a time: rows that share a key share a range of times. */
    static Optional<String> timeIn(Table table, List<String> key) {
        return key.stream()
                .filter(name -> table.find(name)
                        .filter(column -> TIMES.contains(column.type().family()))
                        .isPresent())
                .findFirst();
    }

    /** Checks the rows that a load may have touched; of those that it cannot have, only an audit finds what was wrong before. */
    static PlannedStatement check(Table table, List<String> key, CheckedRows touched) {
        var names = String.join(", ", key);
        return PlannedStatement.of(
                "check " + table.name() + ": one row for each " + names,
                new Statement.Check(
                        table.name() + "." + names + ": values with more than one row", repeated(table, key, touched)));
    }
}

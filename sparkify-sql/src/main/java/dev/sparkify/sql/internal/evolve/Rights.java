package dev.sparkify.sql.internal.evolve;

import dev.sparkify.schema.Grantee;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.plan.PlannedStatement;
import dev.sparkify.sql.redshift.definition.Grant;
import dev.sparkify.sql.redshift.definition.ReadRight;
import dev.sparkify.sql.redshift.definition.Revoke;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.sql.statement.TableName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Plans who may read a table, where the engine knows rights.
 *
 * @param table the table
 */
record Rights(TableName table) {
    /** Without USAGE on its schema, SELECT on a table is of no use. */
    List<PlannedStatement> granted(Set<Grantee> readers) {
        var plan = new ArrayList<PlannedStatement>();
        if (!readers.isEmpty()) {
            table.schema()
                    .ifPresent(schema ->
                            plan.add(planned(new Grant(new ReadRight.Usage(List.of(schema)), sorted(readers)))));
            plan.add(planned(new Grant(tables(), sorted(readers))));
        }
        return plan;
    }

    /** USAGE stays: other tables of the schema may need it. */
    List<PlannedStatement> revoked(Set<Grantee> readers) {
        return readers.isEmpty() ? List.of() : List.of(planned(new Revoke(tables(), sorted(readers))));
    }

    private ReadRight tables() {
        return new ReadRight.Tables(List.of(table));
    }

    private static List<Grantee> sorted(Set<Grantee> readers) {
        return readers.stream().sorted(Comparator.comparing(Grantee::toString)).toList();
    }

    private static PlannedStatement planned(Statement statement) {
        return PlannedStatement.of("who may read", statement).where(Dialect.Feature.RIGHTS);
    }
}

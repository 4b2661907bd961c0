package dev.sparkify.sql.plan;

import dev.sparkify.quality.Severity;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.schema.Table;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Plans audits: everything that a load relies on is counted over all rows, in one transaction that changes nothing. Pure
 * and thread-safe: the same star always gives the same plan.
 */
public final class AuditPlanner {
    private final StarSchema star;

    /**
     * Creates it.
     *
     * @param star what is audited
     */
    public AuditPlanner(StarSchema star) {
        this.star = star;
    }

    /**
     * Plans an audit: for each dimension, then each fact, its columns that are NOT NULL, its keys, its references, the
     * history of its members, and what is declared.
     *
     * @return counts with the columns {@code violations} and {@code found}, none of which fails by itself
     */
    public Plan plan() {
        var plan = new ArrayList<PlannedStatement>();
        plan.add(PlannedStatement.of("one state of all tables", new Statement.Begin()));
        Stream.<Table>concat(star.dimensions().stream(), star.facts().stream()).forEach(table -> audit(table, plan));
        plan.add(PlannedStatement.of("nothing was changed", new Statement.Commit()));
        return new Plan(plan);
    }

    private void audit(Table table, List<PlannedStatement> plan) {
        var rows = CheckedRows.of(new TableNames(star).of(table));
        new KeyAudit(star, table, rows).add(plan);
        if (table instanceof DimensionTable dimension) {
            dimension
                    .validity()
                    .ifPresent(validity -> new VersionRules(dimension, validity, rows)
                            .all()
                            .forEach((rule, query) -> plan.add(counted(table, table.name() + ": " + rule, query))));
        }
        plan.addAll(new Checks(star).ofAudit(table));
    }

    static PlannedStatement counted(Table table, String name, Query.Select query) {
        return PlannedStatement.checking(
                "audit: " + name,
                new Statement.Count(query),
                new PlannedStatement.Rule(name, table.name(), Severity.FAILURE));
    }
}

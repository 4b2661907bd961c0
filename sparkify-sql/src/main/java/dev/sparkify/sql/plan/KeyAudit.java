package dev.sparkify.sql.plan;

import dev.sparkify.quality.Check;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.ForeignKey;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.schema.Table;
import dev.sparkify.sql.statement.SqlExpression;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Plans the audit of what Redshift declares and does not enforce: keys and references; and of what must not be NULL. */
final class KeyAudit {
    private final StarSchema star;
    private final Table table;
    private final CheckedRows rows;

    KeyAudit(StarSchema star, Table table, CheckedRows rows) {
        this.star = star;
        this.table = table;
        this.rows = rows;
    }

    void add(List<PlannedStatement> plan) {
        demanded().ifPresent(plan::add);
        Stream.concat(Stream.of(table.primaryKey()), table.uniqueKeys().stream())
                .distinct()
                .forEach(key -> plan.add(unique(key)));
        table.foreignKeys().forEach(key -> plan.add(reference(key)));
    }

    private Optional<PlannedStatement> demanded() {
        var demanded = table.columns().stream()
                .filter(column -> !column.nullable())
                .map(Column::name)
                .toList();
        if (demanded.isEmpty()) {
            return Optional.empty();
        }
        var isMissing = Terms.any(demanded.stream().map(KeyAudit::isNull).toList());
        var key = Sample.columns(table, Stream.of());
        var missing = demanded.stream()
                .filter(name -> key.stream().noneMatch(column -> column.name().equals(name)))
                .map(KeyAudit::shownWhereMissing)
                .reduce(Sample.of(key), Sample::concat);
        return Optional.of(AuditPlanner.counted(
                table,
                table.name() + ": columns that are NOT NULL must have values",
                Violations.ofRows(rows, isMissing, Sample.columns(table, demanded.stream()), missing)));
    }

    private static SqlExpression isNull(String column) {
        return new SqlExpression.IsNull(Terms.column(column));
    }

    private static SqlExpression shownWhereMissing(String column) {
        return new SqlExpression.Choice(
                List.of(new SqlExpression.Branch(isNull(column), Terms.text(", " + column + " = NULL"))),
                Optional.of(Terms.text("")));
    }

    private PlannedStatement unique(List<String> key) {
        var name = Check.unique(table.name(), key.toArray(String[]::new)).name();
        return AuditPlanner.counted(table, name, UniqueKeys.repeated(table, key, rows));
    }

    private PlannedStatement reference(ForeignKey key) {
        return AuditPlanner.counted(
                table,
                table.name() + "." + key.column() + " must refer to a member of " + key.dimension(),
                References.lost(star, table, rows, key));
    }
}

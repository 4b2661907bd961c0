package dev.sparkify.sql.plan;

import dev.sparkify.mapping.Literal;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.statement.Setting;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.sql.statement.TableName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Plans what becomes of rows of dimensions, and of the records kept beside them, when a member is erased. */
final class DimensionErasure {
    private final DimensionTable dimension;
    private final ErasedMember member;
    private final StoredColumns stored;
    private final TableName table;
    private final List<TableName> companions;

    DimensionErasure(StarSchema star, DimensionTable dimension, ErasedMember member) {
        this.dimension = dimension;
        this.member = member;
        this.stored = new StoredColumns(star, dimension);
        this.table = new TableNames(star).of(dimension);
        this.companions = new SchemaPlanner(star).companions(dimension).toList();
    }

    /** Plans that rows of other members do not name this one any more. */
    void erase(List<PlannedStatement> plan) {
        for (var trace : new KeyTraces(member.dimension()).in(dimension)) {
            var columns = renamed(trace, stored::stored);
            replace(table, columns, plan);
            companions.forEach(rows -> replace(rows, columns, plan));
            if (trace.values().stream().anyMatch(dimension.originals()::contains) && !dimension.isVersioned()) {
                var last = renamed(trace, stored::latest);
                replace(table, last, plan);
                companions.forEach(rows -> replace(rows, last, plan));
            }
        }
    }

    private static Map<String, String> renamed(Map<String, String> trace, UnaryOperator<String> name) {
        var renamed = new LinkedHashMap<String, String>();
        trace.forEach((key, column) -> renamed.put(key, name.apply(column)));
        return renamed;
    }

    private void replace(TableName rows, Map<String, String> trace, List<PlannedStatement> plan) {
        var settings = new ArrayList<Setting>();
        var isMember = member.isIn(dimension, rows, trace);
        trace.forEach((key, name) -> {
            if (member.isRemoved() || member.pseudonymised().contains(key)) {
                replacement(name)
                        .ifPresentOrElse(
                                value -> settings.add(new Setting(name, Terms.value(value))),
                                () -> plan.add(refusal(rows, name, isMember)));
            }
        });
        if (!settings.isEmpty()) {
            plan.add(PlannedStatement.counting(
                    rows.name() + ": the key of the member",
                    new Statement.Update(rows, settings, Optional.empty(), Optional.of(isMember)),
                    rows.name(),
                    Measure.ERASED));
        }
    }

    private PlannedStatement refusal(TableName rows, String column, SqlExpression isMember) {
        var failure = rows.name() + "." + column
                + ": a member is known by the key that is to go; erase that member first, or erase this one pseudonymised()";
        return PlannedStatement.of(
                "check that nobody in " + rows.name() + " is known by the key",
                new Statement.Check(failure, Terms.count(rows, Optional.of(isMember), Statement.Check.VIOLATIONS)));
    }

    private Optional<Literal> replacement(String name) {
        var column = column(name);
        if (!member.isRemoved()) {
            return Optional.of(ErasurePlanner.pseudonym(member, column));
        } else if (dimension.naturalKey().contains(name)) {
            return Optional.empty();
        }
        boolean refers =
                new KeyTraces(member.dimension()).foreignKeys(dimension).contains(name);
        return refers
                ? ErasurePlanner.unknown(member.dimension(), column)
                : Optional.of(ErasurePlanner.neutral(dimension, column));
    }

    private Column column(String name) {
        return Stream.concat(stored.all().stream(), stored.ofRecord().stream())
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Plans what becomes of the member's own rows. */
    void eraseOwn(List<PlannedStatement> plan) {
        erase(table, stored.all(), plan);
        companions.forEach(rows -> erase(rows, stored.ofRecord(), plan));
    }

    private void erase(TableName rows, List<Column> columns, List<PlannedStatement> plan) {
        var statement = member.isRemoved()
                ? new Statement.Delete(rows, member.isOwn(rows))
                : new Statement.Update(rows, pseudonymised(columns), Optional.empty(), Optional.of(member.isOwn(rows)));
        plan.add(PlannedStatement.counting(rows.name() + ": the member", statement, rows.name(), Measure.ERASED));
    }

    private List<Setting> pseudonymised(List<Column> columns) {
        var references =
                dimension.foreignKeys().stream().map(key -> key.column()).toList();
        var settings = new ArrayList<Setting>();
        for (var column : columns) {
            if (member.pseudonymised().contains(column.name())) {
                settings.add(new Setting(column.name(), Terms.value(ErasurePlanner.pseudonym(member, column))));
            } else if (column.isPersonal() && !references.contains(column.name())) {
                settings.add(new Setting(column.name(), Terms.value(emptied(column))));
            }
        }
        return settings;
    }

    /** Where an attribute must have a value it may have to be unique, too. */
    private Literal emptied(Column column) {
        return Optional.of(column)
                .filter(found -> !found.nullable())
                .flatMap(found -> member.pseudonym().literal(found.type()))
                .orElseGet(() -> ErasurePlanner.neutral(dimension, column));
    }
}

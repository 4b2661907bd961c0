package dev.sparkify.sql.plan;

import dev.sparkify.mapping.Literal;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.statement.Setting;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.SqlExpression.Operator;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.sql.statement.TableName;
import dev.sparkify.type.ColumnType;
import dev.sparkify.type.VarcharType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Plans what becomes of the rows of a fact that are of an erased member: personal columns are emptied, and what refers to the
 * member or keeps its key says the unknown one, or the pseudonym. Each condition has statements of its own, since Redshift does
 * not take a correlated subquery beside OR.
 */
final class FactErasure {
    private static final String PREFIX = "erased-";
    private static final int DIGITS = 19;

    private final StarSchema star;
    private final FactTable fact;
    private final ErasedMember member;
    private final TableName table;
    private final TableName members;
    private final List<Map<String, String>> traces;
    private final List<String> references;
    private final Set<String> changed = new HashSet<>();

    FactErasure(StarSchema star, FactTable fact, ErasedMember member) {
        var names = new TableNames(star);
        var found = new KeyTraces(member.dimension());
        this.star = star;
        this.fact = fact;
        this.member = member;
        this.table = names.of(fact);
        this.members = names.of(member.dimension());
        this.traces = found.in(fact);
        this.references = found.references(fact);
    }

    boolean isTouched() {
        return !traces.isEmpty() || !references.isEmpty();
    }

    void erase(List<PlannedStatement> plan) {
        var rows = conditions();
        rows.forEach(condition -> plan.add(PlannedStatement.counting(
                fact.name() + ": count the rows of the member",
                new Statement.Count(Terms.count(table, Optional.of(condition), Measure.ERASED.column())),
                fact.name())));
        var settings = others();
        if (!settings.isEmpty()) {
            rows.forEach(condition -> plan.add(update("what else it tells of the member", settings, condition)));
        }
        traces.forEach(trace -> replaceKey(trace, plan));
        if (member.isRemoved()) {
            references.forEach(column -> pointAtUnknown(column, plan));
        }
        checkGrain(plan);
    }

    /** Lists what finds the rows of the member, each row once. */
    private List<SqlExpression> conditions() {
        var conditions = new ArrayList<SqlExpression>();
        var before = new ArrayList<SqlExpression>();
        for (var trace : traces) {
            conditions.add(Terms.all(Terms.join(List.of(member.isIn(fact, table, trace)), before)));
            before.add(member.isNotIn(fact, table, trace));
        }
        for (var column : references) {
            conditions.add(Terms.all(Terms.join(List.of(refersBy(column)), before)));
            before.add(new SqlExpression.Not(refersBy(column)));
        }
        return conditions;
    }

    private SqlExpression refersBy(String column) {
        var surrogate = member.dimension().surrogateKey().orElseThrow();
        return Terms.exists(
                members,
                Terms.and(
                        Terms.equal(Terms.column(members, surrogate), Terms.column(table, column)),
                        member.isOwn(members)));
    }

    /** Columns by which members of other dimensions are known are those members' own. */
    private List<Setting> others() {
        var kept = new HashSet<String>();
        for (var dimension : star.dimensions()) {
            var found = new KeyTraces(dimension);
            kept.addAll(found.foreignKeys(fact));
            found.in(fact).forEach(trace -> kept.addAll(trace.values()));
        }
        return fact.columns().stream()
                .filter(column -> column.isPersonal() && !kept.contains(column.name()))
                .map(column -> new Setting(column.name(), emptied(column)))
                .toList();
    }

    private SqlExpression emptied(Column column) {
        if (fact.grain().contains(column.name())) {
            changed.add(column.name());
            if (fact.surrogateKey().isPresent() && holdsNumber(column)) {
                return new SqlExpression.Binary(
                        Operator.CONCAT,
                        Terms.text(PREFIX),
                        new SqlExpression.Conversion(
                                Terms.column(fact.surrogateKey().get()), ColumnType.varchar(DIGITS + 1)));
            }
        }
        return Terms.value(neutral(column));
    }

    private static boolean holdsNumber(Column column) {
        return column.type() instanceof VarcharType text && text.bytes() >= PREFIX.length() + DIGITS;
    }

    /** A column of the grain tells rows apart, so it keeps a value. */
    private Literal neutral(Column column) {
        return ErasurePlanner.neutral(fact, fact.grain().contains(column.name()) ? column.notNull() : column);
    }

    private void replaceKey(Map<String, String> trace, List<PlannedStatement> plan) {
        var settings = new ArrayList<Setting>();
        trace.forEach((key, name) -> {
            var column = fact.find(name).orElseThrow();
            if (member.isRemoved() || member.pseudonymised().contains(key)) {
                replacement(column)
                        .ifPresentOrElse(
                                value -> settings.add(new Setting(name, Terms.value(value))),
                                () -> plan.add(refusal(name, member.isIn(fact, table, trace))));
            }
        });
        if (!settings.isEmpty()) {
            settings.stream()
                    .map(Setting::column)
                    .filter(fact.grain()::contains)
                    .forEach(changed::add);
            plan.add(update("the key of the member", settings, member.isIn(fact, table, trace)));
        }
    }

    /** Gives what stands for the key; empty where a column must refer to a member, and there is no unknown one. */
    private Optional<Literal> replacement(Column column) {
        if (!member.isRemoved()) {
            return Optional.of(ErasurePlanner.pseudonym(member, column));
        }
        boolean refers = new KeyTraces(member.dimension()).foreignKeys(fact).contains(column.name());
        if (!refers) {
            return Optional.of(neutral(column));
        }
        return ErasurePlanner.unknown(member.dimension(), column);
    }

    private void pointAtUnknown(String name, List<PlannedStatement> plan) {
        ErasurePlanner.unknown(member.dimension(), fact.find(name).orElseThrow())
                .ifPresentOrElse(
                        value -> {
                            if (fact.grain().contains(name)) {
                                changed.add(name);
                            }
                            plan.add(update(
                                    "its rows refer to nobody",
                                    List.of(new Setting(name, Terms.value(value))),
                                    refersBy(name)));
                        },
                        () -> plan.add(refusal(name, refersBy(name))));
    }

    private PlannedStatement refusal(String column, SqlExpression refers) {
        return ErasurePlanner.refusal(fact, table, member.dimension(), column, refers);
    }

    private PlannedStatement update(String what, List<Setting> settings, SqlExpression condition) {
        return PlannedStatement.of(
                fact.name() + ": " + what,
                new Statement.Update(table, settings, Optional.empty(), Optional.of(condition)));
    }

    private void checkGrain(List<PlannedStatement> plan) {
        if (!changed.isEmpty()) {
            var grain = String.join(", ", fact.grain());
            plan.add(PlannedStatement.of(
                    "check " + fact.name() + ": one row for each " + grain,
                    new Statement.Check(
                            fact.name() + "." + grain + ": rows that nothing would tell apart without the member of "
                                    + member.dimension().name()
                                    + (member.isRemoved()
                                            ? "; erase it pseudonymised()"
                                            : "; let the grain do without personal columns"),
                            UniqueKeys.repeated(fact, fact.grain(), CheckedRows.of(table)))));
        }
    }
}

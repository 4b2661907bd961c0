package dev.sparkify.sql.redshift.change;

import dev.sparkify.internal.Names;
import dev.sparkify.sql.statement.Parts;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.Setting;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.TableName;
import dev.sparkify.sql.statement.TablesRead;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Knows what goes together in a merge.
 *
 * @param target the table that is changed
 * @param source where rows come from
 * @param on which columns are compared
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_MERGE.html">Redshift: MERGE</a>
 */
record MergeRules(TableName target, Query.Relation source, List<Merge.Match> on) {
    private static final Set<SqlExpression.Function> AGGREGATES = Set.of(
            SqlExpression.Function.COUNT,
            SqlExpression.Function.MAX,
            SqlExpression.Function.MIN,
            SqlExpression.Function.SUM);

    /** Sets each compared column to what it is equal to. */
    static List<Setting> unchanged(Query.Relation source, List<Merge.Match> on) {
        var called = Optional.of(Relations.called(source));
        return on.stream()
                .map(match -> new Setting(match.target(), new SqlExpression.Name(called, match.source())))
                .toList();
    }

    void check(MergeAction action) {
        var faults = Faults.of("MERGE INTO", target);
        source(faults);
        faults.when(on.isEmpty(), "no columns are compared: compare one pair or more (Redshift: MERGE)")
                .twice("pair", on.stream().map(this::spelled).toList(), "MERGE");
        if (action instanceof MergeAction.Upsert upsert) {
            upsert(faults, upsert);
        }
        faults.refuse();
    }

    private void source(Faults faults) {
        boolean isTarget = source instanceof Query.FromTable table && Faults.same(table.table(), target);
        faults.when(isTarget, "the source is the target itself: merge from another table (Redshift: MERGE)")
                .when(
                        source instanceof Query.FromQuery query && reads(TablesRead.in(query.query())),
                        "the source reads the target: keep its rows in a temporary table first (Redshift: MERGE)")
                .when(
                        source instanceof Query.FromFunction,
                        "the source is a table function: merge from a table or query (Redshift: MERGE)")
                .when(
                        !isTarget && Relations.called(source).equals(Names.folded(target.name())),
                        "the source is called like the target, which has no alias: give the source one (Redshift: MERGE)");
    }

    private void upsert(Faults faults, MergeAction.Upsert upsert) {
        faults.when(upsert.insert().isEmpty(), "no column is inserted: insert one or more (Redshift: MERGE)")
                .twice("inserted column", Faults.columns(upsert.insert()), "MERGE");
        var settings = upsert.matched() instanceof MergeAction.Update update ? update.settings() : List.<Setting>of();
        if (upsert.matched() instanceof MergeAction.Update) {
            faults.when(settings.isEmpty(), "no column is set: set one or more (Redshift: MERGE)")
                    .twice("set column", Faults.columns(settings), "MERGE");
        }
        values(faults, settings, Set.of(Relations.called(source), Names.folded(target.name())), "set");
        values(faults, upsert.insert(), Set.of(Relations.called(source)), "inserted");
        var values = Stream.concat(settings.stream(), upsert.insert().stream())
                .flatMap(setting -> TablesRead.in(setting.value()));
        faults.when(
                reads(values),
                "a value asks the target with a query: take it from the source or the row itself (Redshift: MERGE)");
    }

    private static void values(Faults faults, List<Setting> settings, Set<String> known, String verb) {
        for (var setting : settings) {
            var parts = Parts.of(setting.value()).toList();
            qualifiers(parts)
                    .filter(name -> !known.contains(name))
                    .forEach(name -> faults.when(
                            true,
                            verb + " column " + setting.column() + " takes its value from " + name + ", which is not "
                                    + String.join(" or ", new TreeSet<>(known))
                                    + ": qualify names with that (Redshift: MERGE)"));
            faults.when(
                    parts.stream().anyMatch(MergeRules::isAggregate),
                    verb + " column " + setting.column()
                            + " takes its value from an aggregate: compute it in a query as the source"
                            + " (Redshift: MERGE)");
        }
    }

    private static Stream<String> qualifiers(List<SqlExpression> parts) {
        return parts.stream()
                .filter(SqlExpression.Name.class::isInstance)
                .flatMap(part -> ((SqlExpression.Name) part).relation().stream())
                .map(Names::folded)
                .distinct();
    }

    private static boolean isAggregate(SqlExpression part) {
        return part instanceof SqlExpression.Call call && AGGREGATES.contains(call.function());
    }

    private boolean reads(Stream<TableName> tables) {
        return tables.anyMatch(table -> Faults.same(table, target));
    }

    private String spelled(Merge.Match match) {
        return match.target() + " = " + match.source();
    }
}

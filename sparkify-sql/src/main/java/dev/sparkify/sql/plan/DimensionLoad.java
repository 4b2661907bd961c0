package dev.sparkify.sql.plan;

import dev.sparkify.mapping.Literal;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.schema.Validity;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.sql.statement.TableName;
import java.util.List;
import java.util.Optional;

/** Plans how a dimension takes the records of a load, and what is there without any record. */
final class DimensionLoad {
    private final StarSchema star;
    private final DimensionTable dimension;
    private final TableName table;
    private final TableName brought;
    private final TextColumns texts;

    DimensionLoad(StarSchema star, DimensionTable dimension) {
        this.star = star;
        this.dimension = dimension;
        var names = new TableNames(star);
        this.table = names.of(dimension);
        this.brought = brought(names, dimension);
        this.texts = new TextColumns(star, dimension);
    }

    /** Names the table that holds the winners among the records of a load. */
    static TableName brought(TableNames names, DimensionTable dimension) {
        return names.work("new", dimension);
    }

    /** Plans that the unknown member is there. */
    void unknownMember(List<PlannedStatement> plan) {
        if (dimension.hasUnknownMember()) {
            var key = dimension.naturalKey().get(0);
            var natural = Terms.value(UnknownKeys.natural(dimension).orElseThrow());
            var columns = new StoredColumns(star, dimension).all();
            var items = columns.stream()
                    .map(column ->
                            Terms.item(column.name().equals(key) ? natural : ofEmptyMember(column), column.name()))
                    .toList();
            plan.add(PlannedStatement.of(
                    dimension.name() + ": the unknown member",
                    new Statement.Insert(
                            table,
                            columns.stream().map(Column::name).toList(),
                            Query.Select.of(items)
                                    .where(Terms.missing(table, Terms.equal(Terms.column(table, key), natural))))));
        }
    }

    /** Gives what a column holds in a member of which nothing is known: it has one version, which is always valid. */
    private SqlExpression ofEmptyMember(Column column) {
        if (dimension.surrogateKey().filter(column.name()::equals).isPresent()) {
            return Terms.value(UnknownKeys.surrogate());
        }
        return ofEmptyVersion(dimension, column).orElseGet(() -> Terms.value(new Literal.Nothing(column.type())));
    }

    /** Gives what a column that says when a version is valid holds if it is always valid. */
    static Optional<SqlExpression> ofEmptyVersion(DimensionTable dimension, Column column) {
        return dimension
                .validity()
                .filter(validity -> validity.names().contains(column.name()))
                .map(validity -> always(validity, column.name()));
    }

    private static SqlExpression always(Validity validity, String column) {
        if (column.equals(validity.current())) {
            return Terms.value(new Literal.Truth(true));
        }
        return Terms.instant(column.equals(validity.from()) ? Validity.ALWAYS : Validity.FOREVER);
    }

    /** Plans the load. */
    void load(LoadRequest request, List<PlannedStatement> plan) {
        if (dimension.isVersioned()) {
            var versions = new VersionsLoad(star, dimension);
            versions.bring(plan);
            checkReferences(plan);
            versions.write(plan);
        } else {
            var members = new MembersLoad(star, dimension);
            members.bring(plan);
            if (request.range().isPresent()) {
                members.keepOnlyNew(plan);
            }
            checkReferences(plan);
            members.write(plan);
        }
        check(plan);
    }

    private void check(List<PlannedStatement> plan) {
        var members = touched(dimension.naturalKey());
        plan.add(UniqueKeys.check(
                dimension,
                dimension.primaryKey(),
                dimension.surrogateKey().isPresent() ? members : mayShare(dimension.primaryKey())));
        dimension.uniqueKeys().forEach(key -> plan.add(UniqueKeys.check(dimension, key, mayShare(key))));
        dimension
                .validity()
                .ifPresent(validity -> new VersionRules(dimension, validity, members)
                        .all()
                        .forEach((rule, query) -> plan.add(PlannedStatement.of(
                                "check " + dimension.name() + ": " + rule,
                                new Statement.Check(dimension.name() + ": " + rule, query)))));
        plan.addAll(new Checks(star).ofLoad(dimension, members));
    }

    /** Looks at the rows that share values of columns with what a load brings. */
    private CheckedRows touched(List<String> columns) {
        return CheckedRows.of(table).where(Terms.exists(brought, texts.sameIn(brought, table, columns)));
    }

    private CheckedRows mayShare(List<String> key) {
        return UniqueKeys.timeIn(dimension, key)
                .map(time -> CheckedRows.of(table).within(brought, time))
                .orElseGet(() -> touched(key));
    }

    private void checkReferences(List<PlannedStatement> plan) {
        dimension.foreignKeys().forEach(key -> plan.add(References.check(star, dimension, brought, key)));
    }
}

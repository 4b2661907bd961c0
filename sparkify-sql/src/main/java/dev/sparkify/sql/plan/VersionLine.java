package dev.sparkify.sql.plan;

import static dev.sparkify.sql.plan.StoredColumns.AS_OF;
import static dev.sparkify.sql.plan.WorkColumns.PRESENT;
import static dev.sparkify.sql.plan.WorkColumns.RANK;

import dev.sparkify.mapping.Literal;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.schema.Validity;
import dev.sparkify.sql.statement.Order;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.SqlExpression.Branch;
import dev.sparkify.sql.statement.SqlExpression.Choice;
import dev.sparkify.sql.statement.SqlExpression.Function;
import dev.sparkify.sql.statement.SqlExpression.Operator;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.sql.statement.TableName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Plans the versions of touched members as they must be: from the first touched time on they follow from the observations,
 * and what came before stays. The last version before that time is the anchor, by which the first observation is judged.
 */
final class VersionLine {
    /** The time from which on a member is touched. */
    static final String SINCE = "sparkify_since";

    private static final String BEFORE = "sparkify_before_";

    private final DimensionTable dimension;
    private final Validity validity;
    private final VersionTables tables;
    private final TextColumns texts;
    private final List<String> key;

    VersionLine(StarSchema star, DimensionTable dimension) {
        this.dimension = dimension;
        this.validity = dimension.validity().orElseThrow();
        this.tables = new VersionTables(star, dimension);
        this.texts = new TextColumns(star, dimension);
        this.key = dimension.naturalKey();
    }

    /** Names the columns of the line. */
    List<String> columns() {
        return Terms.join(key, dimension.tracked(), Terms.join(List.of(AS_OF), validity.names()));
    }

    void draw(List<PlannedStatement> plan) {
        plan.add(PlannedStatement.of(
                dimension.name() + ": members that are touched, and since when",
                new Statement.CreateTemporary(tables.touched(), touched())));
        plan.add(PlannedStatement.of(
                dimension.name() + ": their versions from then on",
                new Statement.CreateTemporary(tables.line(), line())));
        plan.add(PlannedStatement.of(
                dimension.name() + ": which version lives on",
                new Statement.CreateTemporary(tables.matched(), matched())));
    }

    private Query touched() {
        return Query.Select.of(Terms.join(
                        Terms.items(key), List.of(Terms.item(Terms.call(Function.MIN, Terms.column(AS_OF)), SINCE))))
                .from(Terms.from(tables.brought()))
                .groupedBy(key.stream().map(Terms::column).toList());
    }

    private Query line() {
        var begins = Query.Select.of(Terms.items(
                        Terms.join(key, dimension.tracked(), List.of(AS_OF, validity.from(), PRESENT, RANK))))
                .from(new Query.FromQuery(compared(), "compared"))
                .where(Terms.any(Terms.join(List.of(isFirst()), changes())));
        var next = Terms.window(Function.LEAD, List.of(AS_OF), key, Stream.of(byTime()));
        var shown = Terms.join(key, dimension.tracked(), List.of(AS_OF));
        return Query.Select.of(Terms.join(
                        Terms.items(shown),
                        List.of(
                                Terms.item(from(), validity.from()),
                                Terms.item(
                                        Terms.call(Function.COALESCE, next, Terms.instant(Validity.FOREVER)),
                                        validity.to()),
                                Terms.item(isNull(next), validity.current()),
                                Terms.item(PRESENT))))
                .from(new Query.FromQuery(begins, "begins"));
    }

    private static SqlExpression isFirst() {
        return Terms.equal(Terms.column(RANK), Terms.number(1));
    }

    private List<SqlExpression> changes() {
        return dimension.tracked().stream()
                .map(name -> texts.differ(name, Terms.column(name), Terms.column(BEFORE + name)))
                .toList();
    }

    /** The first version of all is open to the left, so that no event is too early for it. */
    private SqlExpression from() {
        var isFirstOfAll = Terms.and(isFirst(), Terms.equal(Terms.column(PRESENT), Terms.number(0)));
        return new Choice(
                List.of(new Branch(isFirstOfAll, Terms.instant(Validity.ALWAYS))),
                Optional.of(Terms.column(validity.from())));
    }

    private static SqlExpression isNull(SqlExpression value) {
        return new Choice(
                List.of(new Branch(new SqlExpression.IsNull(value), Terms.value(new Literal.Truth(true)))),
                Optional.of(Terms.value(new Literal.Truth(false))));
    }

    private static Order byTime() {
        return Terms.order(AS_OF, Order.Direction.LEAST_OF_NOT_NULL);
    }

    /** Lists observations, each beside what was tracked before. */
    private Query compared() {
        var before = dimension.tracked().stream()
                .map(name ->
                        Terms.item(Terms.window(Function.LAG, List.of(name), key, Stream.of(byTime())), BEFORE + name))
                .toList();
        var shown = Terms.join(key, dimension.tracked(), List.of(AS_OF, validity.from(), PRESENT));
        return Query.Select.of(Terms.join(
                        Terms.items(shown),
                        before,
                        List.of(Terms.item(Terms.rank(Function.ROW_NUMBER, key, Stream.of(byTime())), RANK))))
                .from(new Query.FromQuery(new Query.UnionAll(List.of(observed(), anchors())), "observed"));
    }

    private Query.Select observed() {
        var table = tables.observations();
        var time = Terms.column(table, AS_OF);
        return Query.Select.of(Terms.join(
                        Terms.items(table, Terms.join(key, dimension.tracked(), List.of(AS_OF))),
                        List.of(Terms.item(time, validity.from()), Terms.item(Terms.number(0), PRESENT))))
                .from(Terms.from(table))
                .where(isFromThenOn(table));
    }

    /** Tells whether an observation is of a touched member and not before it was touched. */
    SqlExpression isFromThenOn(TableName observations) {
        var time = Terms.column(observations, AS_OF);
        return Terms.and(
                new SqlExpression.Binary(Operator.AT_LEAST, time, least()),
                Terms.exists(
                        tables.touched(),
                        Terms.and(
                                Terms.sameIn(tables.touched(), observations, key),
                                new SqlExpression.Binary(
                                        Operator.AT_LEAST, time, Terms.column(tables.touched(), SINCE)))));
    }

    /** Bounds the search by one value, which engines compare with what they know of each block. */
    private SqlExpression least() {
        return new SqlExpression.Scalar(Query.Select.of(
                        List.of(Terms.item(Terms.call(Function.MIN, Terms.column(SINCE)), SINCE)))
                .from(Terms.from(tables.touched())));
    }

    private Query.Select anchors() {
        var table = tables.versions();
        var since = Terms.column(tables.touched(), SINCE);
        var isBefore = new SqlExpression.Binary(Operator.LESS, Terms.column(table, AS_OF), since);
        var reaches = new SqlExpression.Binary(Operator.AT_LEAST, Terms.column(table, validity.to()), since);
        return Query.Select.of(Terms.join(
                        Terms.items(table, Terms.join(key, dimension.tracked(), List.of(AS_OF, validity.from()))),
                        List.of(Terms.item(Terms.number(1), PRESENT))))
                .from(Terms.from(table))
                .where(Terms.exists(
                        tables.touched(),
                        Terms.all(List.of(Terms.sameIn(tables.touched(), table, key), isBefore, reaches))));
    }

    /** A version lives on in that of the line in which it began; of several the first. */
    private Query matched() {
        var surrogate = dimension.surrogateKey().orElseThrow();
        var old = Terms.column(tables.versions(), AS_OF);
        var isWithin = Terms.and(
                new SqlExpression.Binary(Operator.AT_LEAST, old, Terms.column(tables.line(), AS_OF)),
                new SqlExpression.Binary(Operator.LESS, old, Terms.column(tables.line(), validity.to())));
        var isInferred = Terms.and(
                new SqlExpression.IsNull(old),
                Terms.equal(Terms.column(tables.line(), validity.from()), Terms.instant(Validity.ALWAYS)));
        var pairs = Query.Select.of(Terms.join(
                        List.of(
                                Terms.item(Terms.column(tables.versions(), surrogate), surrogate),
                                Terms.item(old, BEFORE + AS_OF)),
                        Terms.items(tables.line(), columns())))
                .from(Terms.from(tables.versions()))
                .join(new Query.Join(
                        Query.Join.Kind.INNER,
                        Terms.from(tables.line()),
                        Terms.and(
                                Terms.sameIn(tables.versions(), tables.line(), key),
                                Terms.any(List.of(isWithin, isInferred)))));
        var shown = Terms.join(List.of(surrogate), columns());
        var rank = Terms.rank(
                Function.ROW_NUMBER,
                Terms.join(key, List.of(AS_OF)),
                Stream.of(
                        Terms.order(BEFORE + AS_OF, Order.Direction.LEAST_FIRST),
                        Terms.order(surrogate, Order.Direction.LEAST_OF_NOT_NULL)));
        return Query.Select.of(Terms.join(Terms.items(shown), List.of(Terms.item(rank, RANK))))
                .from(new Query.FromQuery(pairs, "pairs"));
    }
}

package dev.sparkify.sql.plan;

import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.Validity;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.SqlExpression.Binary;
import dev.sparkify.sql.statement.SqlExpression.Not;
import dev.sparkify.sql.statement.SqlExpression.Operator;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Knows what versions must be. Where each begins before it ends, no two of a member begin at once, and each adjoins one
 * before it and one after it but at both ends of time, there are no gaps and no overlaps.
 */
final class VersionRules {
    private static final String OTHER = "sparkify_other";

    private final DimensionTable dimension;
    private final Validity validity;
    private final CheckedRows rows;

    VersionRules(DimensionTable dimension, Validity validity, CheckedRows rows) {
        this.dimension = dimension;
        this.validity = validity;
        this.rows = rows;
    }

    /**
     * Lists the rules.
     *
     * @return what is demanded, in words, each with the query that finds what violates it
     */
    Map<String, Query.Select> all() {
        var rules = new LinkedHashMap<String, Query.Select>();
        rules.put("a version must begin before it ends", query(new Not(beginsBeforeItEnds())));
        rules.put("no two versions of a member may begin at once", startsAreUnique());
        rules.put(
                "a version must begin where another ends, or at " + Validity.ALWAYS,
                query(isDetached(validity.from(), validity.to(), Validity.ALWAYS)));
        rules.put(
                "a version must end where another begins, or at " + Validity.FOREVER,
                query(isDetached(validity.to(), validity.from(), Validity.FOREVER)));
        rules.put("the last version of a member must be the current one, and no other", oneIsCurrent());
        return rules;
    }

    private SqlExpression beginsBeforeItEnds() {
        return new Binary(Operator.LESS, Terms.column(validity.from()), Terms.column(validity.to()));
    }

    private Query.Select query(SqlExpression violates) {
        return Violations.ofRows(rows, violates, Sample.columns(dimension, Stream.of(validity.from(), validity.to())));
    }

    private Query.Select startsAreUnique() {
        var isRepeated = new Binary(Operator.GREATER, Terms.countAll(), Terms.number(1));
        var groups = Sample.columns(dimension, Stream.of(validity.from()));
        return Violations.ofGroups(dimension, rows, groups, isRepeated, "versions", Terms.countAll());
    }

    /** An end of the interval that is no end of time, and where no version of the same member adjoins. */
    private SqlExpression isDetached(String end, String opposite, LocalDateTime endOfTime) {
        var own = rows.table();
        var isEndOfTime = Terms.equal(Terms.column(own, end), Terms.instant(endOfTime));
        var adjoins = Terms.and(
                Terms.sameIn(OTHER, own.name(), dimension.naturalKey()),
                Terms.equal(Terms.column(OTHER, opposite), Terms.column(own, end)));
        var other = Query.Select.of(List.of(Terms.item(Terms.number(1), "found")))
                .from(new Query.FromTable(own, Optional.of(OTHER)))
                .where(adjoins);
        return Terms.and(new Not(isEndOfTime), new Not(new SqlExpression.Exists(other)));
    }

    private Query.Select oneIsCurrent() {
        var isCurrent = Terms.column(validity.current());
        var isLast = Terms.equal(Terms.column(validity.to()), Terms.instant(Validity.FOREVER));
        var current = Terms.countWhere(isCurrent);
        var isWrong = Terms.any(List.of(isNotOne(current), isNotOne(Terms.countWhere(Terms.and(isCurrent, isLast)))));
        List<Column> members = Sample.columns(dimension, Stream.of());
        return Violations.ofGroups(dimension, rows, members, isWrong, "current versions", current);
    }

    private static SqlExpression isNotOne(SqlExpression count) {
        return new Binary(Operator.NOT_EQUAL, count, Terms.number(1));
    }
}

package dev.sparkify.sql.plan;

import dev.sparkify.mapping.Literal;
import dev.sparkify.personal.Erasure.Way;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.Table;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.TableName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Is the member that is erased, and what is written in its stead.
 *
 * @param dimension its dimension
 * @param key its natural key, by columns
 * @param way what becomes of it
 * @param pseudonym the key it gets
 */
record ErasedMember(DimensionTable dimension, Map<String, Literal> key, Way way, Pseudonym pseudonym) {
    boolean isRemoved() {
        return way == Way.REMOVED;
    }

    /** Tells whether columns hold its key; a trace gives them by columns of the natural key. */
    SqlExpression isIn(Table table, TableName rows, Map<String, String> trace) {
        return Terms.all(dimension.naturalKey().stream()
                .map(name -> Terms.equal(
                        TextColumns.compared(table, column(trace, name), Terms.column(rows, column(trace, name))),
                        value(name)))
                .toList());
    }

    /** Tells whether columns hold another key, or none. */
    SqlExpression isNotIn(Table table, TableName rows, Map<String, String> trace) {
        return Terms.any(dimension.naturalKey().stream()
                .<SqlExpression>map(name -> new SqlExpression.Differs(
                        TextColumns.compared(table, column(trace, name), Terms.column(rows, column(trace, name))),
                        value(name)))
                .toList());
    }

    private SqlExpression value(String name) {
        return Terms.value(Optional.ofNullable(key.get(name)).orElseThrow());
    }

    private static String column(Map<String, String> trace, String key) {
        return Optional.ofNullable(trace.get(key)).orElseThrow();
    }

    /** Tells whether rows of the dimension, or of what is kept beside it, are its own. */
    SqlExpression isOwn(TableName rows) {
        return Terms.all(dimension.naturalKey().stream()
                .map(name -> Terms.equal(Terms.column(rows, name), value(name)))
                .toList());
    }

    /** Names the columns of the natural key that get the pseudonym: those that are personal, or all where none is. */
    List<String> pseudonymised() {
        var personal = dimension.naturalKey().stream()
                .filter(name -> dimension.find(name).filter(Column::isPersonal).isPresent())
                .toList();
        return personal.isEmpty() ? dimension.naturalKey() : personal;
    }
}

package dev.sparkify.sql.execution;

import dev.sparkify.error.InputException;
import dev.sparkify.mapping.Literal;
import dev.sparkify.spi.Feature;
import dev.sparkify.sql.redshift.definition.TableColumn;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.Setting;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.SqlExpression.Function;
import dev.sparkify.sql.statement.SqlExpression.Operator;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.sql.statement.TableName;
import dev.sparkify.type.CharType;
import dev.sparkify.type.VarcharType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Looks at the texts that a statement wrote into a table, as far as its columns were declared: cuts excess that is only blanks,
 * and refuses other excess, and characters of several bytes in CHAR. New rows are told by the row numbers of DuckDB, which
 * only grow; of rows that were there before, the columns that were set are looked at.
 *
 * @param run where the table is
 * @param rules those that are kept
 * @param tables the columns of tables as they were declared
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_Character_types.html">Redshift: Character types</a>
 */
record TextWidths(StatementRun run, Set<Feature> rules, KnownTables tables) {
    private static final String LONG = "long_";
    private static final String WIDE = "wide_";
    private static final String ROW = "rowid";

    /**
     * Is what a statement writes, and the rows that it may be in.
     *
     * @param filled what it writes
     * @param where holds for all rows that it writes, and for few others
     */
    record Written(Filled filled, Optional<SqlExpression> where) {}

    /** Notes before a statement by what its rows will be told. */
    Written before(Filled filled) {
        boolean isBounded = filled.areNewRows() && !judged(filled).isEmpty() && !hasOwnRowNumber(filled.table());
        return new Written(filled, isBounded ? Optional.of(isNew(filled.table())) : Optional.empty());
    }

    private boolean hasOwnRowNumber(TableName table) {
        return tables.columns(table).orElse(List.of()).stream()
                .anyMatch(column -> column.name().equals(ROW));
    }

    /** As many rows as there are have different numbers from 0 on, so one of them is at least their count less 1. */
    private SqlExpression isNew(TableName table) {
        long rows = run.query(Demand.count(new Query.FromTable(table, Optional.empty())))
                .get(0)
                .number(Demand.FOUND);
        return new SqlExpression.Binary(Operator.AT_LEAST, new SqlExpression.Name(Optional.empty(), ROW), whole(rows));
    }

    void demandFitting(Statement statement, Written written) {
        var columns = judged(written.filled());
        if (columns.isEmpty()) {
            return;
        }
        var row = run.query(counts(written, columns)).get(0);
        var called = StatementRun.called(statement) + " failed: ";
        for (int i = 0; i < columns.size(); i++) {
            demandSingleBytes(called, columns.get(i), row.number(WIDE + i));
            cut(called, written, columns.get(i), row.number(LONG + i));
        }
    }

    private List<TableColumn> judged(Filled filled) {
        return tables.columns(filled.table()).orElse(List.of()).stream()
                .filter(column -> filled.holds(column.name()) && bytes(column).isPresent())
                .toList();
    }

    private OptionalInt bytes(TableColumn column) {
        if (column.type() instanceof VarcharType type && rules.contains(Feature.VARCHAR_COUNTS_BYTES)) {
            return OptionalInt.of(type.bytes());
        }
        return column.type() instanceof CharType type && rules.contains(Feature.CHAR_TAKES_SINGLE_BYTES)
                ? OptionalInt.of(type.bytes())
                : OptionalInt.empty();
    }

    private Query.Select counts(Written written, List<TableColumn> columns) {
        var items = new ArrayList<Query.Item>();
        for (int i = 0; i < columns.size(); i++) {
            items.add(new Query.Item(counted(isLong(columns.get(i))), LONG + i));
            items.add(new Query.Item(counted(isWide(columns.get(i))), WIDE + i));
        }
        var counts =
                Query.Select.of(items).from(new Query.FromTable(written.filled().table(), Optional.empty()));
        return written.where().map(counts::where).orElse(counts);
    }

    private static SqlExpression counted(SqlExpression condition) {
        var one = List.of(new SqlExpression.Branch(condition, whole(1)));
        return call(Function.COUNT, new SqlExpression.Choice(one, Optional.empty()));
    }

    private SqlExpression isLong(TableColumn column) {
        return new SqlExpression.Binary(
                Operator.GREATER,
                call(Function.BYTES, name(column)),
                whole(bytes(column).orElseThrow()));
    }

    private static SqlExpression isWide(TableColumn column) {
        return column.type() instanceof CharType
                ? new SqlExpression.Binary(
                        Operator.NOT_EQUAL, call(Function.BYTES, name(column)), call(Function.LENGTH, name(column)))
                : new SqlExpression.Value(new Literal.Truth(false));
    }

    private static void demandSingleBytes(String called, TableColumn column, long values) {
        if (values > 0) {
            throw new InputException(called + values(values) + " of " + column.name()
                    + " hold characters of several bytes," + " and " + column.type()
                    + " takes single bytes alone: make it a VARCHAR (Redshift: Character types)");
        }
    }

    private void cut(String called, Written written, TableColumn column, long values) {
        if (values == 0) {
            return;
        }
        var excess =
                minus(call(Function.BYTES, name(column)), whole(bytes(column).orElseThrow()));
        var kept = minus(call(Function.LENGTH, name(column)), excess);
        var isBlank = new SqlExpression.Binary(
                Operator.AT_MOST,
                call(Function.BYTES, call(Function.RTRIM, name(column))),
                whole(bytes(column).orElseThrow()));
        var isCut = new SqlExpression.Binary(Operator.AND, isLong(column), isBlank);
        long cut = run.runUnseen(new Statement.Update(
                written.filled().table(),
                List.of(new Setting(column.name(), call(Function.SUBSTRING, name(column), whole(1), kept))),
                Optional.empty(),
                written.where()
                        .<SqlExpression>map(where -> new SqlExpression.Binary(Operator.AND, where, isCut))
                        .or(() -> Optional.of(isCut))));
        if (cut < values) {
            throw new InputException(called + values(values - cut) + " of " + column.name() + " with more bytes than "
                    + column.type() + " takes, and not blanks alone: cut them, or widen the column"
                    + " (Redshift: Character types)");
        }
    }

    private static String values(long count) {
        return count == 1 ? "1 value" : count + " values";
    }

    private static SqlExpression minus(SqlExpression left, SqlExpression right) {
        return new SqlExpression.Binary(Operator.MINUS, left, right);
    }

    private static SqlExpression call(Function function, SqlExpression... arguments) {
        return new SqlExpression.Call(function, List.of(arguments));
    }

    private static SqlExpression name(TableColumn column) {
        return new SqlExpression.Name(Optional.empty(), column.name());
    }

    private static SqlExpression whole(long value) {
        return new SqlExpression.Value(new Literal.Whole(value));
    }
}

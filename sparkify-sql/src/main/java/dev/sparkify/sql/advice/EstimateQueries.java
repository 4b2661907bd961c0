package dev.sparkify.sql.advice;

import dev.sparkify.layout.Distribution;
import dev.sparkify.mapping.Literal;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.schema.Table;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.SqlExpression.Function;
import dev.sparkify.sql.statement.TableName;
import dev.sparkify.type.VarcharType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks a loaded warehouse for what estimates say, by queries that each engine understands. */
public final class EstimateQueries {
    /** Names the column that counts rows. */
    public static final String ROWS = "counted";

    /** Names the column that counts different values. */
    public static final String DISTINCT = "different";

    /** Names the column that counts the rows of the commonest value. */
    public static final String COMMONEST = "commonest";

    private static final String SUM = "sum_";
    private static final String MOST = "most_";
    private static final String VALUE = "value";
    private static final String AMOUNT = "amount";
    private static final String GROUPS = "groups";

    private final StarSchema star;

    /**
     * Creates them.
     *
     * @param star of which warehouse
     */
    public EstimateQueries(StarSchema star) {
        this.star = star;
    }

    /**
     * Lists what is measured: all that a load leaves rows in.
     *
     * @return dimensions and facts
     */
    public List<Table> tables() {
        return Stream.<Table>concat(star.dimensions().stream(), star.facts().stream())
                .toList();
    }

    /**
     * Lists the columns whose lengths are measured.
     *
     * @param table the table
     * @return those whose values differ in length
     */
    public List<Column> texts(Table table) {
        return table.columns().stream()
                .filter(column -> column.type() instanceof VarcharType)
                .toList();
    }

    /**
     * Lists the columns whose values are counted.
     *
     * @param table the table
     * @return those by which it may be distributed: references, the event time of a fact, the natural key of a dimension, and
     *     the key by which it is
     */
    public List<String> keys(Table table) {
        var keys = new ArrayList<String>();
        table.foreignKeys().forEach(key -> keys.add(key.column()));
        if (table instanceof FactTable fact) {
            fact.eventTime().ifPresent(keys::add);
        } else if (table instanceof DimensionTable dimension) {
            keys.addAll(dimension.naturalKey());
        }
        if (table.distribution() instanceof Distribution.Key key) {
            keys.add(key.column());
        }
        return keys.stream().distinct().toList();
    }

    /**
     * Asks how many rows a table has, and how long its texts are.
     *
     * @param table the table
     * @return one row: {@value ROWS}, then for each text, by its place among {@link #texts}, the two columns named by
     *     {@link #sum} and {@link #most}
     */
    public Query sizes(Table table) {
        var items = new ArrayList<Query.Item>();
        items.add(new Query.Item(call(Function.COUNT), ROWS));
        var texts = texts(table);
        for (int i = 0; i < texts.size(); i++) {
            var bytes = call(Function.BYTES, column(texts.get(i).name()));
            items.add(new Query.Item(orZero(call(Function.SUM, bytes)), sum(i)));
            items.add(new Query.Item(orZero(call(Function.MAX, bytes)), most(i)));
        }
        return Query.Select.of(items).from(from(table));
    }

    /**
     * Names the column of the bytes of all values of a text.
     *
     * @param text its place among {@link #texts}
     * @return the name
     */
    public static String sum(int text) {
        return SUM + text;
    }

    /**
     * Names the column of the bytes of the longest value of a text.
     *
     * @param text its place among {@link #texts}
     * @return the name
     */
    public static String most(int text) {
        return MOST + text;
    }

    /**
     * Asks how the values of a column repeat.
     *
     * @param table the table
     * @param column the column
     * @return one row: {@value DISTINCT}, NULL being counted as a value, and {@value COMMONEST}
     */
    public Query values(Table table, String column) {
        var groups = Query.Select.of(
                        List.of(new Query.Item(column(column), VALUE), new Query.Item(call(Function.COUNT), AMOUNT)))
                .from(from(table))
                .groupedBy(List.of(column(column)));
        return Query.Select.of(List.of(
                        new Query.Item(call(Function.COUNT), DISTINCT),
                        new Query.Item(orZero(call(Function.MAX, column(AMOUNT))), COMMONEST)))
                .from(new Query.FromQuery(groups, GROUPS));
    }

    private Query.FromTable from(Table table) {
        return new Query.FromTable(new TableName(star.schema(), table.name()), Optional.empty());
    }

    private static SqlExpression orZero(SqlExpression value) {
        return call(Function.COALESCE, value, new SqlExpression.Value(new Literal.Whole(0)));
    }

    private static SqlExpression column(String name) {
        return new SqlExpression.Name(Optional.empty(), name);
    }

    private static SqlExpression call(Function function, SqlExpression... arguments) {
        return new SqlExpression.Call(function, List.of(arguments));
    }
}

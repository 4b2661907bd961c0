package dev.sparkify.sql.plan;

import static dev.sparkify.sql.plan.WorkColumns.RANK;

import dev.sparkify.mapping.Lookup;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.statement.Order;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.SqlExpression.Function;
import dev.sparkify.sql.statement.SqlExpression.Operator;
import dev.sparkify.sql.statement.TableName;
import java.util.List;
import java.util.stream.Stream;

/** Knows the columns of a fact by their roles, and the tables that its load works in. */
final class FactColumns {
    private final FactTable fact;
    private final Mapping mapping;
    private final TableNames names;
    private final TextColumns texts;

    FactColumns(StarSchema star, FactTable fact) {
        this.fact = fact;
        this.mapping = fact.mapping().orElseThrow();
        this.names = new TableNames(star);
        this.texts = new TextColumns(star, fact);
    }

    TableName table() {
        return names.of(fact);
    }

    /** Names the table of grains that a load brings more than once. */
    TableName repeated() {
        return names.work("repeated", fact);
    }

    /** Names the table of the rows that a load brings. */
    TableName brought() {
        return names.work("new", fact);
    }

    /** Names the table of rows of the load and of the warehouse that have the same grain. */
    TableName met() {
        return names.work("met", fact);
    }

    List<String> grain() {
        return fact.grain();
    }

    /** Lists the columns that are computed from the record: neither the surrogate key nor what lookups take. */
    List<Column> mapped() {
        var taken = taken();
        return fact.columns().stream()
                .filter(column ->
                        fact.surrogateKey().filter(column.name()::equals).isEmpty() && !taken.contains(column.name()))
                .toList();
    }

    /** Names the columns that lookups take. */
    List<String> taken() {
        return mapping.lookups().stream()
                .flatMap(lookup -> lookup.taken().stream())
                .map(Lookup.Taken::column)
                .toList();
    }

    /** Names the columns by which rows of equal grain are decided. */
    List<String> others() {
        return mapped().stream()
                .map(Column::name)
                .filter(name -> !fact.grain().contains(name))
                .toList();
    }

    /** Names all columns but the surrogate key. */
    List<String> own() {
        return fact.columns().stream()
                .map(Column::name)
                .filter(name -> fact.surrogateKey().filter(name::equals).isEmpty())
                .toList();
    }

    /** Ranks rows within their grain, the least first. */
    SqlExpression rank(Function function, Order... last) {
        var others = others();
        var decisive = others.isEmpty() ? fact.grain() : others;
        var order = decisive.stream().map(name -> texts.order(name, Order.Direction.LEAST_FIRST));
        return Terms.rank(function, fact.grain(), Stream.concat(order, Stream.of(last)));
    }

    /** Tells whether a row is the first of its grain in the load. */
    static SqlExpression isFirst(TableName rows) {
        return is(Terms.column(rows, RANK), Operator.EQUAL, 1);
    }

    static SqlExpression is(SqlExpression value, Operator operator, long number) {
        return new SqlExpression.Binary(operator, value, Terms.number(number));
    }
}

package dev.sparkify.sql.plan;

import dev.sparkify.error.InvalidModelException;
import dev.sparkify.export.Export;
import dev.sparkify.internal.Names;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.schema.Table;
import dev.sparkify.sql.statement.Order;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Plans exports of tables. Pure and thread-safe: the same star and export always give the same statement. */
public final class ExportPlanner {
    private final StarSchema star;

    /**
     * Creates it.
     *
     * @param star whose tables are exported
     */
    public ExportPlanner(StarSchema star) {
        this.star = star;
    }

    /**
     * Plans an export.
     *
     * @param export which rows of which table, where to
     * @return the statement that writes them
     * @throws InvalidModelException if the star has no such table or column, a column is named twice, rows are partitioned
     *     by a column that is not exported, or by all of them
     */
    public Statement.Export statement(Export export) {
        var table = table(export.table());
        var declared = table.columns().stream().map(Column::name).toList();
        var columns = export.columns().isEmpty() ? declared : export.columns();
        refuseWrong(export, declared, columns);
        return new Statement.Export(query(table, columns, export.order()), export.target());
    }

    private Table table(String name) {
        var known = Stream.<Table>concat(star.dimensions().stream(), star.facts().stream())
                .toList();
        return known.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidModelException("Cannot export " + name + ": "
                        + (star.staging(name).isPresent()
                                ? "a staging table is empty between loads; export what is made from it"
                                : "no such dimension or fact"
                                        + Names.didYouMean(
                                                name,
                                                known.stream().map(Table::name).toList()))));
    }

    private static void refuseWrong(Export export, List<String> declared, List<String> columns) {
        var problems = new ArrayList<String>();
        unknown("export", columns, declared, problems);
        unknown("order by", export.order(), declared, problems);
        unknown("partition by", export.target().partitions(), columns, problems);
        twice("export", columns, problems);
        twice("partition by", export.target().partitions(), problems);
        if (new HashSet<>(export.target().partitions()).containsAll(columns)) {
            problems.add("Cannot partition by all columns: none is left for the files; export one more");
        }
        if (!problems.isEmpty()) {
            throw new InvalidModelException("The export of " + export.table(), problems);
        }
    }

    private static void unknown(String verb, List<String> names, Collection<String> known, List<String> problems) {
        names.stream()
                .distinct()
                .filter(name -> !known.contains(name))
                .forEach(name -> problems.add(
                        "Cannot " + verb + " " + name + ": no such column" + Names.didYouMean(name, known)));
    }

    private static void twice(String verb, List<String> names, List<String> problems) {
        var seen = new HashSet<String>();
        names.stream()
                .filter(name -> !seen.add(name))
                .distinct()
                .forEach(name -> problems.add("Cannot " + verb + " " + name + " twice; name it once"));
    }

    private Query query(Table table, List<String> columns, List<String> order) {
        var items =
                columns.stream().map(name -> new Query.Item(column(name), name)).toList();
        var select = Query.Select.of(items).from(new Query.FromTable(new TableNames(star).of(table), Optional.empty()));
        return order.isEmpty()
                ? select
                : new Query.Ordered(
                        select,
                        order.stream()
                                .map(name -> new Order(column(name), Order.Direction.LEAST_FIRST))
                                .toList());
    }

    private static SqlExpression column(String name) {
        return new SqlExpression.Name(Optional.empty(), name);
    }
}

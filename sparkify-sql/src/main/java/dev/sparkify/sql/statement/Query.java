package dev.sparkify.sql.statement;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Is a query: a selection, several one after the other, or one in order. */
public sealed interface Query {
    /**
     * Is the rows of several selections.
     *
     * @param parts two or more, with columns alike
     */
    record UnionAll(List<Select> parts) implements Query {
        /** Takes a copy of the list. */
        public UnionAll {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Is a query that is written as it stands: the way to ask what the other queries do not model. Nothing in it is escaped
     * or checked, so nothing in it may come from outside.
     *
     * @param sql one query, without semicolon
     */
    record Raw(String sql) implements Query {
        /**
         * Checks that there is one query, to which a semicolon can be added.
         *
         * @throws dev.sparkify.error.InputException if the text is blank, holds a semicolon outside of quotes and comments, or ends
         *     within them, whichever way a backslash is read
         */
        public Raw {
            var plain = SqlText.of(sql, SqlText.Backslash.STANDS);
            if (SqlText.of(sql, SqlText.Backslash.ESCAPES).problem().isPresent()) {
                plain.demandOne("A raw query");
            }
        }
    }

    /**
     * Is a column of the result.
     *
     * @param value what it is computed from
     * @param alias its name
     */
    record Item(SqlExpression value, String alias) {}

    /** Is what rows are taken from. */
    sealed interface Relation {}

    /**
     * Takes rows from a table.
     *
     * @param table the table
     * @param alias what it is called in the query; empty: by its own name
     */
    record FromTable(TableName table, Optional<String> alias) implements Relation {}

    /**
     * Takes rows from a query.
     *
     * @param query the query
     * @param alias what it is called
     */
    record FromQuery(Query query, String alias) implements Relation {}

    /**
     * Takes rows from a table function, on engines that have one.
     *
     * @param function the function
     * @param argument its argument
     */
    record FromFunction(String function, SqlExpression argument) implements Relation {}

    /**
     * Joins rows of another relation.
     *
     * @param kind inner or left
     * @param relation the other relation
     * @param condition what must be true of a pair
     */
    record Join(Kind kind, Relation relation, SqlExpression condition) {
        /** Says what becomes of rows without partner. */
        public enum Kind {
            /** They are left out. */
            INNER,
            /** Rows of the left side stay. */
            LEFT
        }
    }

    /**
     * Is a selection.
     *
     * @param items the columns
     * @param from where rows come from; empty: a single row
     * @param joins joined relations
     * @param where which rows are taken
     * @param groupBy by what rows are grouped
     * @param having which groups are taken
     */
    record Select(
            List<Item> items,
            Optional<Relation> from,
            List<Join> joins,
            Optional<SqlExpression> where,
            List<SqlExpression> groupBy,
            Optional<SqlExpression> having)
            implements Query {
        /** Takes copies of the lists. */
        public Select {
            items = List.copyOf(items);
            joins = List.copyOf(joins);
            groupBy = List.copyOf(groupBy);
        }

        /**
         * Begins a selection.
         *
         * @param items the columns
         * @return a selection from nothing
         */
        public static Select of(List<Item> items) {
            return new Select(items, Optional.empty(), List.of(), Optional.empty(), List.of(), Optional.empty());
        }

        /**
         * Says where rows come from.
         *
         * @param relation a table or query
         * @return the new selection
         */
        public Select from(Relation relation) {
            return new Select(items, Optional.of(relation), joins, where, groupBy, having);
        }

        /**
         * Joins another relation.
         *
         * @param join the join
         * @return the new selection
         */
        public Select join(Join join) {
            return new Select(
                    items, from, Stream.concat(joins.stream(), Stream.of(join)).toList(), where, groupBy, having);
        }

        /**
         * Says which rows are taken.
         *
         * @param condition a condition; empty: all
         * @return the new selection
         */
        public Select where(Optional<SqlExpression> condition) {
            return new Select(items, from, joins, condition, groupBy, having);
        }

        /**
         * Says which rows are taken.
         *
         * @param condition a condition
         * @return the new selection
         */
        public Select where(SqlExpression condition) {
            return where(Optional.of(condition));
        }

        /**
         * Groups rows.
         *
         * @param values by what rows are grouped
         * @return the new selection
         */
        public Select groupedBy(List<SqlExpression> values) {
            return new Select(items, from, joins, where, values, Optional.empty());
        }

        /**
         * Groups rows and takes some of the groups.
         *
         * @param values by what rows are grouped
         * @param condition which groups are taken
         * @return the new selection
         */
        public Select groupedBy(List<SqlExpression> values, SqlExpression condition) {
            return new Select(items, from, joins, where, values, Optional.of(condition));
        }
    }

    /**
     * Is the rows of a query in order. Stands alone, or in an export; within another query an order means nothing.
     *
     * @param query the query
     * @param order by what rows are ordered, the first decides; one or more
     */
    record Ordered(Select query, List<Order> order) implements Query {
        /** Takes a copy of the list. */
        public Ordered {
            order = List.copyOf(order);
        }
    }

    /**
     * Is the rows of a table, each beside a value that a window computes. The window carries only what an engine knows a row
     * by, and whole rows are joined to it: to sort them whole would cost twice as much.
     *
     * @param rows the table
     * @param columns what is taken of each row
     * @param key the columns by which a row is known where the engine has nothing better
     * @param number what the value is called; the first column of the result
     * @param value what the window computes
     * @param condition which rows the window looks at
     * @param shown which rows are taken; of those, none shares its key with another one
     */
    record Numbered(
            TableName rows,
            List<String> columns,
            List<String> key,
            String number,
            SqlExpression value,
            SqlExpression condition,
            SqlExpression shown)
            implements Query {
        private static final String NUMBERS = "numbered";

        /** Takes copies of the lists. */
        public Numbered {
            columns = List.copyOf(columns);
            key = List.copyOf(key);
        }

        /**
         * Says it by columns of the table.
         *
         * @param identity the columns by which a row is known
         * @return the selection
         */
        public Select by(List<String> identity) {
            var numbers = Stream.concat(
                            identity.stream().map(name -> new Item(column(Optional.empty(), name), name)),
                            Stream.of(new Item(value, number)))
                    .toList();
            var items = Stream.concat(
                            Stream.of(new Item(column(Optional.of(NUMBERS), number), number)),
                            columns.stream().map(name -> new Item(column(Optional.of(rows.name()), name), name)))
                    .toList();
            var isSame = identity.stream()
                    .<SqlExpression>map(name -> new SqlExpression.Binary(
                            SqlExpression.Operator.EQUAL,
                            column(Optional.of(NUMBERS), name),
                            column(Optional.of(rows.name()), name)))
                    .reduce((left, right) -> new SqlExpression.Binary(SqlExpression.Operator.AND, left, right))
                    .orElseThrow();
            var table = new FromTable(rows, Optional.empty());
            return Select.of(items)
                    .from(table)
                    .join(new Join(
                            Join.Kind.INNER,
                            new FromQuery(Select.of(numbers).from(table).where(condition), NUMBERS),
                            isSame))
                    .where(shown);
        }

        private static SqlExpression column(Optional<String> relation, String name) {
            return new SqlExpression.Name(relation, name);
        }
    }
}

package dev.sparkify.parity.standin.rewrite;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Is a statement that makes a table, a materialized view or a part of a table.
 *
 * @param head up to the items, their bracket included
 * @param items columns and constraints
 * @param rest what follows: the closing bracket, how the table lies, the query
 */
record TableShape(Tokens head, List<Tokens> items, Tokens rest) {
    static Optional<TableShape> of(Tokens statement) {
        if (statement.has(0, "create")) {
            return created(statement);
        }
        return statement.has(0, "alter", "table") ? extended(statement) : Optional.empty();
    }

    private static Optional<TableShape> created(Tokens statement) {
        int at = statement.has(1, "local") ? 2 : 1;
        at += statement.has(at, "temp|temporary") ? 1 : 0;
        if (statement.has(at, "materialized", "view")) {
            at += 1;
        } else if (!statement.has(at, "table")) {
            return Optional.empty();
        }
        int name = statement.has(at + 1, "if", "not", "exists") ? at + 4 : at + 1;
        int end = statement.behindName(name);
        if (!statement.has(end, "(")) {
            return Optional.of(new TableShape(statement.slice(0, end), List.of(), statement.from(end)));
        }
        int close = statement.behind(end) - 1;
        var items = statement.slice(end + 1, close).split(",");
        return Optional.of(new TableShape(statement.slice(0, end + 1), items, statement.from(close)));
    }

    private static Optional<TableShape> extended(Tokens statement) {
        int end = statement.behindName(2);
        if (!statement.has(end, "add")) {
            return Optional.empty();
        }
        int begin = statement.has(end + 1, "column") ? end + 2 : end + 1;
        return Optional.of(
                new TableShape(statement.slice(0, begin), List.of(statement.from(begin)), new Tokens(List.of())));
    }

    boolean isCreated() {
        return head.has(0, "create");
    }

    /** Tells whether columns have types; those of a table that a query fills have names alone, and no constraints. */
    boolean isTyped() {
        return items.stream().anyMatch(item -> item.size() > 1);
    }

    static boolean isConstraint(Tokens item) {
        return item.has(0, "constraint")
                || item.has(0, "primary", "key")
                || item.has(0, "unique", "(")
                || item.has(0, "foreign", "key")
                || item.has(0, "check", "(");
    }

    static boolean isColumn(Tokens item) {
        return item.size() > 1 && !isConstraint(item) && !item.has(0, "like");
    }

    Tokens withItems(UnaryOperator<Tokens> change) {
        return head.plus(Tokens.joined(items.stream().map(change).toList())).plus(rest);
    }

    Tokens withColumns(UnaryOperator<Tokens> change) {
        return withItems(item -> isColumn(item) ? change.apply(item) : item);
    }

    TableShape with(List<Tokens> more) {
        return new TableShape(head, Stream.concat(items.stream(), more.stream()).toList(), rest);
    }

    Tokens withRest(Tokens other) {
        return head.plus(Tokens.joined(items)).plus(other);
    }
}

package dev.sparkify.parity.standin.rewrite;

import java.util.ArrayList;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rewrites how tables are made, but for the types of columns. */
final class TableRewrites {
    private TableRewrites() {}

    /** How a table lies changes no result; it is kept where the statement has room for it. */
    static Tokens layout(Tokens statement) {
        return TableShape.of(statement)
                .filter(TableShape::isCreated)
                .map(shape -> shape.isTyped() ? shape.with(Remembered.ofTable(shape.rest())) : shape)
                .map(shape -> shape.withRest(withoutLayout(shape.rest())))
                .orElse(statement);
    }

    private static Tokens withoutLayout(Tokens rest) {
        var left = rest;
        int at = 0;
        while (at < left.size() && !left.has(at, "as")) {
            int end = behindLayout(left, at);
            if (end > at) {
                left = left.without(at, end);
            } else {
                at++;
            }
        }
        return left;
    }

    static int behindLayout(Tokens rest, int at) {
        if (rest.has(at, "backup", "yes|no") || rest.has(at, "diststyle") || rest.has(at, "encode", "auto")) {
            return at + 2;
        } else if (rest.has(at, "auto", "refresh", "yes|no")) {
            return at + 3;
        } else if (rest.has(at, "compound|interleaved", "sortkey")) {
            return rest.behind(at + 2);
        } else if (rest.has(at, "distkey|sortkey", "(")) {
            return rest.behind(at + 1);
        }
        return rest.has(at, "sortkey", "auto") ? at + 2 : at;
    }

    static Tokens columnLayout(Tokens statement) {
        return columns(statement, item -> {
            var left = item;
            var kept = new ArrayList<String>();
            var column = item.slice(0, 1);
            for (int at = 2; at < left.size(); ) {
                if (left.has(at, "encode")) {
                    kept.add(Remembered.encoding(column, left.get(at + 1).name()));
                    left = left.without(at, at + 2);
                } else if (left.has(at, "distkey|sortkey")) {
                    kept.add(
                            left.has(at, "distkey")
                                    ? Remembered.distribution(column, "distkey")
                                    : Remembered.sortKey(column, "compound sortkey"));
                    left = left.without(at, at + 1);
                } else {
                    at = left.has(at, "(") ? left.behind(at) : at + 1;
                }
            }
            return kept.isEmpty() ? left : left.plus(String.join(" ", kept));
        });
    }

    static Tokens columns(Tokens statement, UnaryOperator<Tokens> change) {
        return TableShape.of(statement).map(shape -> shape.withColumns(change)).orElse(statement);
    }

    /** A check that is not enforced keeps the key's name and its columns; what a primary key demands is NOT NULL. */
    static Tokens keys(Tokens statement) {
        return TableShape.of(statement)
                .map(shape -> shape.withItems(item -> TableShape.isConstraint(item)
                        ? key(item, shape.isCreated())
                        : TableShape.isColumn(item) ? columnKey(item) : item))
                .orElse(statement);
    }

    private static Tokens key(Tokens item, boolean isNew) {
        int begin = item.has(0, "constraint") ? 2 : 0;
        if (item.has(begin, "check")) {
            return item;
        }
        int open = item.find(begin, "(");
        int close = item.behind(open);
        var columns = item.slice(open + 1, close - 1);
        var kept = item.has(begin, "foreign")
                ? Remembered.references(columns, item, close + 1)
                : Remembered.check(columns, item.has(begin, "primary") ? "primary key" : "unique");
        var check = item.slice(0, begin).plus(kept);
        if (!isNew || !item.has(begin, "primary")) {
            return check;
        }
        return check.plus(columns.split(",").stream()
                .map(column -> ", not null " + column.text())
                .collect(Collectors.joining()));
    }

    private static Tokens columnKey(Tokens item) {
        var kept = new ArrayList<String>();
        var column = item.slice(0, 1);
        int primary = item.find(2, "primary", "key");
        var left = item;
        if (primary < item.size()) {
            left = item.replace(primary, primary + 2, "not null");
            kept.add(Remembered.check(column, "primary key"));
        }
        int unique = left.find(2, "unique");
        if (unique < left.size()) {
            left = left.without(unique, unique + 1);
            kept.add(Remembered.check(column, "unique"));
        }
        int references = left.find(2, "references");
        if (references < left.size()) {
            kept.add(Remembered.references(column, left, references + 1));
            int end = left.behindName(references + 1);
            left = left.without(references, left.has(end, "(") ? left.behind(end) : end);
        }
        return kept.isEmpty() ? left : left.plus(String.join(" ", kept));
    }

    static Tokens identity(Tokens statement) {
        return columns(statement, item -> {
            int at = item.find(2, "identity", "(");
            if (at == item.size()) {
                return item;
            }
            int end = item.behind(at + 1);
            var numbers = item.slice(at + 2, end - 1).split(",");
            var seed = numbers.get(0).text();
            var least = seed.startsWith("-") || seed.equals("0") ? " minvalue " + seed : "";
            var kind = item.has(at - 1, "as") ? "" : "generated always as ";
            return item.replace(
                    at,
                    end,
                    kind + "identity (start with " + seed + " increment by "
                            + numbers.get(1).text() + least + ")");
        });
    }

    static Tokens collations(Tokens statement) {
        return columns(statement, item -> {
            int at = item.find(2, "collate");
            if (item.has(at + 1, "case_insensitive|ci")) {
                return item.replace(at + 1, at + 2, "standin_case_insensitive");
            }
            return item.has(at + 1, "case_sensitive|cs") ? item.replace(at + 1, at + 2, "\"C\"") : item;
        });
    }

    static Tokens like(Tokens statement) {
        return TableShape.of(statement)
                .map(shape -> shape.withItems(item -> item.has(0, "like") ? item.plus("including constraints") : item))
                .orElse(statement);
    }

    static Tokens lateView(Tokens statement) {
        int end = statement.find(0, "with", "no", "schema", "binding");
        return isView(statement) ? statement.without(end, end + 4) : statement;
    }

    private static boolean isView(Tokens statement) {
        return statement.has(0, "create", "view") || statement.has(0, "create", "or", "replace", "view");
    }

    static Tokens quota(Tokens statement) {
        int at = statement.find(2, "quota");
        if (!statement.has(0, "create", "schema") || at == statement.size()) {
            return statement;
        }
        int end = IntStream.range(at + 1, Math.min(at + 3, statement.size()))
                        .filter(place -> !statement.get(place).is("authorization"))
                        .max()
                        .orElse(at)
                + 1;
        return statement.without(at, end);
    }
}

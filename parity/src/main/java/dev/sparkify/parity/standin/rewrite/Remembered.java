package dev.sparkify.parity.standin.rewrite;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Is what PostgreSQL has no room for, kept in a check that is not enforced: it names the columns, goes when they go, and is
 * copied and rolled back with the table. {@code Provided.CATALOG} reads it.
 */
final class Remembered {
    static final String ENCODING_OF = "standin encoding of ";

    private static final String DISTRIBUTION = "standin distribution";
    private static final String SORT_KEY = "standin sort key";

    private Remembered() {}

    /** Writes a check that says something of columns. */
    static String check(Tokens columns, String said) {
        var list = columns.size() == 0 ? "" : columns.text() + ", ";
        return "check (row(" + list + "'" + said.replace("'", "''") + "') is not null) not enforced";
    }

    private static String named(String name, Tokens columns, String said) {
        return "constraint " + Token.quoted(name, "").text() + " " + check(columns, said);
    }

    static String distribution(Tokens columns, String said) {
        return named(DISTRIBUTION, columns, said);
    }

    static String sortKey(Tokens columns, String said) {
        return named(SORT_KEY, columns, said);
    }

    static String encoding(Tokens column, String encoding) {
        return named(encodingOf(column), column, "encode " + encoding);
    }

    private static String encodingOf(Tokens column) {
        return ENCODING_OF + column.get(0).name();
    }

    /** Writes a check of a foreign key: it depends on the table that is referred to, so it goes with it, and keeps to it. */
    static String references(Tokens columns, Tokens item, int at) {
        int end = item.behindName(at);
        var table = item.slice(at, end).map(NameRewrites::stored).text().replace("'", "''");
        var column = item.has(end, "(") ? NameRewrites.stored(item.get(end + 1)).name() : "";
        return check(Tokens.of(columns.text() + ", regclass '" + table + "'"), "references|" + column);
    }

    /** Lists what the end of a CREATE TABLE says of its layout. */
    static List<Tokens> ofTable(Tokens rest) {
        return Stream.iterate(0, at -> at < rest.size(), at -> Math.max(at + 1, TableRewrites.behindLayout(rest, at)))
                .flatMap(at -> ofTable(rest, at).stream())
                .map(Tokens::of)
                .toList();
    }

    private static Optional<String> ofTable(Tokens rest, int at) {
        var none = rest.slice(0, 0);
        if (rest.has(at, "diststyle", "all|even")) {
            return Optional.of(
                    distribution(none, "diststyle " + rest.get(at + 1).name()));
        } else if (rest.has(at, "distkey", "(")) {
            return Optional.of(distribution(inBrackets(rest, at + 1), "distkey"));
        } else if (rest.has(at, "sortkey", "(")) {
            return Optional.of(sortKey(inBrackets(rest, at + 1), "compound sortkey"));
        } else if (rest.has(at, "compound|interleaved", "sortkey")) {
            return Optional.of(sortKey(inBrackets(rest, at + 2), rest.get(at).name() + " sortkey"));
        }
        return Optional.empty();
    }

    private static Tokens inBrackets(Tokens rest, int open) {
        return rest.slice(open + 1, rest.behind(open) - 1);
    }

    /** Says what becomes of what was kept when a table is laid out otherwise; all changes are of layout. */
    static String changed(List<Tokens> changes) {
        var kept = changes.stream().flatMap(change -> changed(change).stream()).collect(Collectors.joining(", "));
        return kept.isEmpty() ? "reset (fillfactor)" : kept;
    }

    private static Optional<String> changed(Tokens change) {
        var none = change.slice(0, 0);
        int key = change.find(1, "distkey");
        if (change.has(1, "column")) {
            var column = change.slice(2, 3);
            return Optional.of(
                    instead(encodingOf(column), encoding(column, change.get(4).name())));
        } else if (key < change.size()) {
            return Optional.of(instead(DISTRIBUTION, distribution(change.slice(key + 1, key + 2), "distkey")));
        } else if (change.has(1, "diststyle")) {
            return Optional.of(instead(
                    DISTRIBUTION,
                    distribution(none, "diststyle " + change.get(2).name())));
        } else if (change.has(1, "sortkey", "auto|none")) {
            return Optional.of(
                    instead(SORT_KEY, sortKey(none, "sortkey " + change.get(2).name())));
        }
        int list = change.find(1, "(");
        return list < change.size()
                ? Optional.of(instead(SORT_KEY, sortKey(inBrackets(change, list), "compound sortkey")))
                : Optional.empty();
    }

    private static String instead(String name, String constraint) {
        return "drop constraint if exists " + Token.quoted(name, "").text() + ", add " + constraint;
    }
}

package dev.sparkify.parity.standin.rewrite;

import java.util.Locale;
import java.util.Optional;

/** Rewrites the types of columns, so that a width counts bytes. */
final class TypeRewrites {
    static final String BYTES_OF = "bytes of ";

    /** Source: Redshift's page on character types. */
    private static final String WIDEST = "65535";

    private static final String DEFAULT_WIDTH = "256";

    private TypeRewrites() {}

    /**
     * Is a type that has a width.
     *
     * @param name how PostgreSQL calls it
     * @param width its bytes
     * @param end the place behind it
     */
    private record Wide(String name, String width, int end) {
        static Wide of(String name, String standard, Tokens tokens, int at) {
            if (!tokens.has(at, "(")) {
                return new Wide(name, standard, at);
            }
            var width = tokens.get(at + 1).text().toLowerCase(Locale.ROOT);
            return new Wide(name, width.equals("max") ? WIDEST : width, tokens.behind(at));
        }

        String spelled() {
            return name + "(" + width + ")";
        }
    }

    static Tokens byteWidths(Tokens statement) {
        return TableRewrites.columns(
                statement,
                item -> text(item, 1)
                        .map(type -> item.replace(1, type.end(), type.spelled()).plus(check(item.get(0), type.width())))
                        .orElse(item));
    }

    private static Optional<Wide> text(Tokens tokens, int at) {
        if (tokens.has(at, "character|char", "varying")) {
            return Optional.of(Wide.of("varchar", DEFAULT_WIDTH, tokens, at + 2));
        } else if (tokens.has(at, "varchar|nvarchar|text")) {
            return Optional.of(Wide.of("varchar", DEFAULT_WIDTH, tokens, at + 1));
        } else if (tokens.has(at, "bpchar")) {
            return Optional.of(Wide.of("char", DEFAULT_WIDTH, tokens, at + 1));
        } else if (tokens.has(at, "char|character|nchar")) {
            return Optional.of(Wide.of("char", "1", tokens, at + 1));
        }
        return Optional.empty();
    }

    private static String check(Token column, String width) {
        return "constraint " + rule(column) + " check (case when octet_length(" + column.text() + ") > " + width
                + " then standin_too_long(" + width + ") else true end)";
    }

    private static String rule(Token column) {
        return Token.quoted(BYTES_OF + column.name(), "").text();
    }

    /** The check must go while the type changes, and comes again with the new width. */
    static Tokens resize(Tokens statement) {
        int at = statement.behindName(2);
        if (!statement.has(0, "alter", "table")
                || !statement.has(at, "alter", "column")
                || !statement.has(at + 3, "type")) {
            return statement;
        }
        var column = statement.get(at + 2);
        return text(statement, at + 4)
                .map(type -> statement
                        .slice(0, at)
                        .plus("drop constraint if exists " + rule(column) + ", alter column " + column.text() + " type "
                                + type.spelled() + ", add " + check(column, type.width())))
                .orElse(statement);
    }

    static Tokens decimals(Tokens statement) {
        var inTables = TableRewrites.columns(statement, item -> wholeDecimal(item, 1));
        var all = inTables;
        for (int at = 1; at < all.size(); at++) {
            boolean isCast = all.has(at - 1, "as") && all.has(at + 1, ")");
            boolean isType = isCast || all.has(at - 1, "::");
            all = isType ? wholeDecimal(all, at) : all;
        }
        return all;
    }

    private static Tokens wholeDecimal(Tokens tokens, int at) {
        boolean isBare = tokens.has(at, "decimal|numeric") && !tokens.has(at + 1, "(");
        return isBare ? tokens.replace(at, at + 1, "numeric(18, 0)") : tokens;
    }

    static Tokens semistructured(Tokens statement) {
        return TableRewrites.columns(statement, item -> item.has(1, "super") ? item.replace(1, 2, "jsonb") : item);
    }

    static Tokens bytes(Tokens statement) {
        return TableRewrites.columns(statement, item -> {
            int end = item.has(1, "binary", "varying") ? 3 : item.has(1, "varbyte|varbinary") ? 2 : 0;
            if (end == 0) {
                return item;
            }
            var type = Wide.of("bytea", "64000", item, end);
            return item.replace(1, type.end(), type.name()).plus(check(item.get(0), type.width()));
        });
    }
}

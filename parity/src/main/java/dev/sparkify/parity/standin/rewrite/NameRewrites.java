package dev.sparkify.parity.standin.rewrite;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;

/** Rewrites names. */
final class NameRewrites {
    /** Bytes of a name on PostgreSQL, and on Redshift. Source of the latter: its page on names and identifiers. */
    private static final int MOST_THERE = 63;

    private static final int MOST = 127;
    private static final int KEPT = 50;
    private static final Set<String> RESERVED_THERE = Set.of(
            "asymmetric", "symmetric", "lateral", "variadic", "window", "tablesample", "concurrently", "collation");

    private NameRewrites() {}

    /** Names of users, groups and roles keep their case; they stand behind the words that name whom a right is given to. */
    static Tokens folded(Tokens statement) {
        int end = principals(statement);
        var names = statement.slice(0, end).map(NameRewrites::folded);
        return names.plus(statement.from(end));
    }

    private static int principals(Tokens statement) {
        if (statement.has(0, "grant") || statement.has(0, "alter", "default", "privileges", "grant")) {
            return statement.find(0, "to");
        } else if (statement.has(0, "revoke")) {
            return statement.find(0, "from");
        } else if (statement.has(0, "alter", "default") || statement.has(0, "create|alter|drop", "user|group|role")) {
            return 0;
        }
        return Math.min(statement.find(0, "owner", "to"), statement.find(0, "authorization"));
    }

    private static Token folded(Token token) {
        return token.kind() == Token.Kind.QUOTED ? Token.quoted(lower(token.name()), token.gap()) : token;
    }

    private static String lower(String name) {
        return name.chars()
                .map(letter -> letter >= 'A' && letter <= 'Z' ? letter + 32 : letter)
                .mapToObj(letter -> String.valueOf((char) letter))
                .collect(Collectors.joining());
    }

    /** Writes a name as the catalog has it. */
    static Token stored(Token token) {
        return token.isName() ? Token.quoted(shortened(cut(lower(token.name()), MOST)), token.gap()) : token;
    }

    /** Names that differ in their first 127 bytes still do. */
    static Tokens shortened(Tokens statement) {
        return statement.map(token -> token.isName() && bytes(token.name()) > MOST_THERE
                ? Token.quoted(shortened(cut(token.name(), MOST)), token.gap())
                : token);
    }

    private static String shortened(String name) {
        if (bytes(name) <= MOST_THERE) {
            return name;
        }
        var sum = new CRC32C();
        sum.update(name.getBytes(StandardCharsets.UTF_8));
        return cut(name, KEPT) + String.format(Locale.ROOT, "_%08x", sum.getValue());
    }

    private static String cut(String name, int most) {
        int end = name.length();
        while (bytes(name.substring(0, end)) > most) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end);
    }

    private static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Names with a schema are meant as they stand. */
    static Tokens catalog(Tokens statement) {
        var left = statement;
        for (int at = 0; at < left.size(); at++) {
            boolean isTable = left.has(at, "pg_attribute|pg_constraint") && left.has(at - 1, "from|join|,");
            boolean isFunction = left.has(at, "format_type", "(") && !left.has(at - 1, ".");
            if (isTable || isFunction) {
                left = left.replace(at, at + 1, "standin." + left.get(at).name());
            }
        }
        return left;
    }

    static Tokens reservedThere(Tokens statement) {
        return statement.map(token -> token.kind() == Token.Kind.WORD
                        && RESERVED_THERE.contains(token.text().toLowerCase(Locale.ROOT))
                ? Token.quoted(token.name(), token.gap())
                : token);
    }

    static Tokens grantees(Tokens statement) {
        if (!statement.has(0, "grant|revoke") && !statement.has(0, "alter", "default", "privileges")) {
            return statement;
        }
        var left = statement;
        for (int at = 1; at < left.size(); at++) {
            if (left.has(at - 1, "to|from|,") && left.has(at, "role") && left.isName(at + 1)) {
                left = left.without(at, at + 1);
            }
        }
        return left;
    }
}

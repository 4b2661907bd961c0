package dev.sparkify.sql.redshift.transfer;

import java.util.regex.Pattern;

/** Finds a LIMIT in the outermost selection of a query that is written as it stands. */
final class OuterLimit {
    private static final Pattern TOKEN = Pattern.compile(
            "'(?:[^'\\\\]|\\\\.|'')*'|\"(?:[^\"]|\"\")*\"|--[^\\n]*|/\\*.*?\\*/|[()]|[\\p{L}_][\\p{L}\\p{N}_$]*|[0-9]+",
            Pattern.DOTALL);

    private OuterLimit() {}

    /** Looks for the word outside of parentheses, with a number behind it, so that no name is taken for it. */
    static boolean isIn(String sql) {
        int depth = 0;
        var last = "";
        for (var token :
                TOKEN.matcher(sql).results().map(found -> found.group()).toList()) {
            if (depth == 0 && last.equalsIgnoreCase("limit") && Character.isDigit(token.charAt(0))) {
                return true;
            }
            depth += token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
            last = isComment(token) ? last : token;
        }
        return false;
    }

    private static boolean isComment(String token) {
        return token.startsWith("--") || token.startsWith("/*");
    }
}

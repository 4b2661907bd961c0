package dev.sparkify.sql.redshift;

import dev.sparkify.internal.Names;
import dev.sparkify.sql.statement.SqlText;
import java.util.regex.Pattern;

/**
 * Is a statement that is written as it stands: the way to say what the other statements do not model. Nothing in it is
 * escaped, so nothing in it may come from outside.
 *
 * @param sql one statement, without semicolon
 * @param transaction how it gets on with a transaction block
 */
public record RawStatement(String sql, TransactionRule transaction) implements RedshiftStatement {
    private static final Pattern NO_LETTER = Pattern.compile("[^A-Za-z]");
    private static final Pattern READ_ONLY = Pattern.compile("\\bread\\s+only\\b", Pattern.CASE_INSENSITIVE);

    /**
     * Checks that there is one statement, to which a semicolon can be added.
     *
     * @throws dev.sparkify.error.InputException if the text is blank, holds a semicolon outside of quotes and comments, or ends
     *     within them
     */
    public RawStatement {
        SqlText.of(sql, SqlText.Backslash.ESCAPES).demandOne("A raw statement");
    }

    /**
     * Takes a statement as it stands.
     *
     * @param sql one statement, without semicolon
     * @return the statement; its first word tells how it gets on with a transaction block, and what is not VACUUM, TRUNCATE,
     *     LOCK, SET, a query, or the beginning or end of a block is allowed everywhere
     * @throws dev.sparkify.error.InputException if the text is blank, holds a semicolon outside of quotes and comments, or ends
     *     within them
     */
    public static RawStatement of(String sql) {
        return new RawStatement(
                sql, rule(SqlText.of(sql, SqlText.Backslash.ESCAPES).code().strip()));
    }

    private static TransactionRule rule(String code) {
        return switch (Names.folded(NO_LETTER.split(code, 2)[0])) {
            case "vacuum" -> TransactionRule.OUTSIDE;
            case "truncate" -> TransactionRule.COMMITS;
            case "lock" -> TransactionRule.INSIDE;
            case "begin", "start" ->
                READ_ONLY.matcher(code).find() ? TransactionRule.BEGINS_READING : TransactionRule.BEGINS;
            case "commit", "end", "rollback", "abort" -> TransactionRule.ENDS;
            case "set", "reset" -> TransactionRule.SETS;
            case "select", "with", "show", "explain" -> TransactionRule.READS;
            default -> TransactionRule.ANYWHERE;
        };
    }
}

package dev.sparkify.sql.redshift;

import dev.sparkify.error.InputException;

/**
 * Is a statement that is written as it stands: the way to say what the other statements do not model. Nothing in it is
 * escaped or checked, so nothing in it may come from outside.
 *
 * @param sql one statement, without semicolon
 * @param transaction how it gets on with a transaction block
 */
public record RawStatement(String sql, TransactionRule transaction) implements RedshiftStatement {
    /**
     * Checks that there is a statement.
     *
     * @throws InputException if the text is blank or ends with a semicolon
     */
    public RawStatement {
        if (sql.isBlank() || sql.stripTrailing().endsWith(";")) {
            throw new InputException("A raw statement is one statement without semicolon, not: " + sql);
        }
    }

    /**
     * Takes a statement as it stands.
     *
     * @param sql one statement, without semicolon
     * @return the statement, allowed within a transaction
     * @throws InputException if the text is blank or ends with a semicolon
     */
    public static RawStatement of(String sql) {
        return new RawStatement(sql, TransactionRule.ANYWHERE);
    }
}

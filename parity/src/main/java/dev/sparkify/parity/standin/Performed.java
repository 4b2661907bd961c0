package dev.sparkify.parity.standin;

/** Names the statements that the proxy does itself, by several statements of PostgreSQL. */
public enum Performed {
    /** COPY from S3. */
    COPY(
            "PostgreSQL reads no S3, no JSON by its keys, and stops at the first bad row; the proxy reads and judges, and"
                    + " hands over rows",
            "r_COPY"),
    /** TRUNCATE. */
    TRUNCATE("TRUNCATE commits the transaction that it stands in; PostgreSQL would roll it back", "r_TRUNCATE"),
    /** ALTER TABLE … ALTER COLUMN … TYPE. */
    RESIZE("a VARCHAR cannot change its size within a transaction; PostgreSQL would let it", "r_ALTER_TABLE"),
    /** ALTER TABLE … RENAME COLUMN. */
    RENAMED_COLUMN(
            "the checks that keep a column's bytes and encoding are called by its name, and have to follow a new one",
            "r_ALTER_TABLE"),
    /** ALTER TABLE … DROP COLUMN. */
    DROPPED_COLUMN(
            "a column of a distribution key or sort key does not go; PostgreSQL, which knows neither, would let it",
            "r_ALTER_TABLE"),
    /** ALTER TABLE … APPEND. */
    APPEND(
            "PostgreSQL has no APPEND; rows move by DELETE and INSERT, columns by name, never within a transaction",
            "r_ALTER_TABLE_APPEND"),
    /** Statements that are too large. */
    STATEMENT_LIMIT("a statement has at most 16 MB; PostgreSQL takes more", "r_INSERT_30");

    private final String reason;
    private final String page;

    Performed(String reason, String page) {
        this.reason = reason;
        this.page = page;
    }

    /**
     * Says why the proxy does it.
     *
     * @return a sentence without its full stop
     */
    public String reason() {
        return reason;
    }

    /**
     * Names the page of Redshift's documentation that has the rule.
     *
     * @return the page's name, as it stands in its address
     */
    public String page() {
        return page;
    }
}

package dev.sparkify.sql.redshift;

import dev.sparkify.error.InputException;
import java.nio.charset.StandardCharsets;

/** Says how long the text of a statement may be; each KB and MB is counted as 1,000 of the smaller, the strict reading. */
public enum StatementSize {
    /**
     * What Redshift takes over any connection: 16 MB.
     *
     * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_INSERT_30.html">Redshift: INSERT</a>
     */
    STATEMENT(16_000_000, "Redshift takes", "load the rows with COPY, or split it (Redshift: INSERT)"),

    /**
     * What the Data API takes: 200 KB.
     *
     * @see <a href="https://docs.aws.amazon.com/redshift/latest/mgmt/data-api.html">Redshift: Data API</a>
     */
    DATA_API(200_000, "the Data API takes", "run it over JDBC, or split it (Redshift: Amazon Redshift Data API)");

    private static final int SHOWN = 60;

    /** Of UTF-8, for each of UTF-16. */
    private static final int MOST_BYTES_OF_A_CHARACTER = 3;

    private final int maxBytes;
    private final String taker;
    private final String wayOut;

    StatementSize(int maxBytes, String taker, String wayOut) {
        this.maxBytes = maxBytes;
        this.taker = taker;
        this.wayOut = wayOut;
    }

    /**
     * Tells the most bytes of UTF-8.
     *
     * @return the bytes
     */
    public int maxBytes() {
        return maxBytes;
    }

    /**
     * Tells whether a statement is short enough.
     *
     * @param statement its text
     * @return true if it has at most {@link #maxBytes()} bytes
     */
    public boolean fits(String statement) {
        return statement.length() <= maxBytes / MOST_BYTES_OF_A_CHARACTER || bytes(statement) <= maxBytes;
    }

    /**
     * Demands that a statement is short enough.
     *
     * @param statement its text
     * @throws InputException if it has more bytes
     */
    public void demandFits(String statement) {
        if (!fits(statement)) {
            throw new InputException("The statement that begins with «" + beginning(statement) + "» has "
                    + bytes(statement) + " bytes; " + taker + " " + maxBytes + ": " + wayOut);
        }
    }

    private static String beginning(String statement) {
        var line = statement.lines().findFirst().orElse("");
        return line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
    }

    private static int bytes(String statement) {
        return statement.getBytes(StandardCharsets.UTF_8).length;
    }
}

package dev.sparkify.sql.redshift.definition;

import dev.sparkify.type.ColumnType;
import dev.sparkify.type.SimpleType;

/**
 * Is a default that Redshift works out when a row is inserted.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_NEW.html">Redshift: CREATE TABLE</a>
 */
public enum DefaultFunction {
    /** The time at which the statement began, in the zone of the session. */
    GETDATE("getdate()", SimpleType.TIMESTAMP),
    /** The time at which the transaction began, in the zone of the session, to the microsecond. */
    SYSDATE("sysdate", SimpleType.TIMESTAMP),
    /** The day on which the transaction began, in the zone of the session. */
    CURRENT_DATE("current_date", SimpleType.DATE);

    private final String spelling;
    private final SimpleType type;

    DefaultFunction(String spelling, SimpleType type) {
        this.spelling = spelling;
        this.type = type;
    }

    /**
     * Returns it as Redshift spells it.
     *
     * @return such as {@code getdate()}
     */
    public String spelling() {
        return spelling;
    }

    /**
     * Tells the type of its value, which must be that of the column.
     *
     * @return TIMESTAMP or DATE
     */
    public ColumnType type() {
        return type;
    }
}

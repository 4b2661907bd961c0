package dev.sparkify.type;

/** Names a kind of value; values of one family compare and assign to each other. */
public enum TypeFamily {
    /** SMALLINT, INTEGER, BIGINT. */
    WHOLE_NUMBER,
    /** DECIMAL. */
    EXACT_NUMBER,
    /** REAL, DOUBLE PRECISION. */
    APPROXIMATE_NUMBER,
    /** CHAR, VARCHAR. */
    TEXT,
    /** BOOLEAN. */
    BOOLEAN,
    /** DATE. */
    DATE,
    /** TIME. */
    TIME,
    /** TIMETZ. */
    TIME_WITH_ZONE,
    /** TIMESTAMP. */
    TIMESTAMP,
    /** TIMESTAMPTZ. */
    TIMESTAMP_WITH_ZONE,
    /** Both kinds of INTERVAL. */
    INTERVAL,
    /** SUPER. */
    SEMISTRUCTURED,
    /** VARBYTE. */
    BYTES,
    /** HLLSKETCH. */
    SKETCH,
    /** GEOMETRY, GEOGRAPHY. */
    SPATIAL;

    /**
     * Tells whether values of this family are numbers.
     *
     * @return true for whole, exact and approximate numbers
     */
    public boolean isNumeric() {
        return this == WHOLE_NUMBER || this == EXACT_NUMBER || this == APPROXIMATE_NUMBER;
    }

    /**
     * Tells whether values of this family say when something happened.
     *
     * @return true for dates and time stamps, with and without zone
     */
    public boolean isMoment() {
        return this == DATE || this == TIMESTAMP || this == TIMESTAMP_WITH_ZONE;
    }

    /**
     * Tells whether values of both families may stand on the two sides of a comparison.
     *
     * @param other the family of the other side
     * @return true for the same family and for two families of numbers
     */
    public boolean comparesTo(TypeFamily other) {
        return this == other || (isNumeric() && other.isNumeric());
    }
}

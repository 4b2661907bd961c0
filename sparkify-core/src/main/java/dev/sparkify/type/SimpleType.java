package dev.sparkify.type;

/** Is a type without parameters. */
public enum SimpleType implements ColumnType {
    /** Whole number of 2 bytes. */
    SMALLINT("SMALLINT", TypeFamily.WHOLE_NUMBER),
    /** Whole number of 4 bytes. */
    INTEGER("INTEGER", TypeFamily.WHOLE_NUMBER),
    /** Whole number of 8 bytes. */
    BIGINT("BIGINT", TypeFamily.WHOLE_NUMBER),
    /** Floating-point number of 4 bytes. */
    REAL("REAL", TypeFamily.APPROXIMATE_NUMBER),
    /** Floating-point number of 8 bytes. */
    DOUBLE_PRECISION("DOUBLE PRECISION", TypeFamily.APPROXIMATE_NUMBER),
    /** Truth value. */
    BOOLEAN("BOOLEAN", TypeFamily.BOOLEAN),
    /** Calendar date. */
    DATE("DATE", TypeFamily.DATE),
    /** Time of day, to the microsecond. */
    TIME("TIME", TypeFamily.TIME),
    /** Time of day with a zone. */
    TIMETZ("TIMETZ", TypeFamily.TIME_WITH_ZONE),
    /** Date and time without zone, to the microsecond. */
    TIMESTAMP("TIMESTAMP", TypeFamily.TIMESTAMP),
    /** Date and time, kept in UTC. */
    TIMESTAMPTZ("TIMESTAMPTZ", TypeFamily.TIMESTAMP_WITH_ZONE),
    /** Years and months. */
    INTERVAL_YEAR_TO_MONTH("INTERVAL YEAR TO MONTH", TypeFamily.INTERVAL),
    /** Days and seconds. */
    INTERVAL_DAY_TO_SECOND("INTERVAL DAY TO SECOND", TypeFamily.INTERVAL),
    /** Semistructured value. */
    SUPER("SUPER", TypeFamily.SEMISTRUCTURED),
    /** Sketch of a count of distinct values. */
    HLLSKETCH("HLLSKETCH", TypeFamily.SKETCH),
    /** Shape on a plane. */
    GEOMETRY("GEOMETRY", TypeFamily.SPATIAL),
    /** Shape on the globe. */
    GEOGRAPHY("GEOGRAPHY", TypeFamily.SPATIAL);

    private final String spelling;
    private final TypeFamily family;

    SimpleType(String spelling, TypeFamily family) {
        this.spelling = spelling;
        this.family = family;
    }

    @Override
    public TypeFamily family() {
        return family;
    }

    @Override
    public String spelling() {
        return spelling;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.simple(this);
    }

    @Override
    public String toString() {
        return spelling;
    }
}

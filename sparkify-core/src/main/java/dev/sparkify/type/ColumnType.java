package dev.sparkify.type;

/**
 * Is the type of a column. Lengths of text are bytes of UTF-8, as on Amazon Redshift.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/c_Supported_data_types.html">Redshift: data types</a>
 */
public sealed interface ColumnType permits SimpleType, DecimalType, CharType, VarcharType, VarbyteType {
    /**
     * Tells the kind of value, by which types are compared and assigned.
     *
     * @return the family
     */
    TypeFamily family();

    /**
     * Returns this type as Redshift spells it, such as {@code VARCHAR(256)}.
     *
     * @return the name in capitals
     */
    String spelling();

    /**
     * Hands this type to a visitor.
     *
     * @param visitor has a method for each variant
     * @param <R> what the visitor makes of it
     * @return what the visitor made of it
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * Tells whether a column of this type may distribute or sort a table.
     *
     * @return false for intervals, SUPER, VARBYTE, HLLSKETCH, GEOMETRY and GEOGRAPHY
     * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_NEW.html">Redshift: CREATE TABLE</a>
     */
    default boolean canDistributeAndSort() {
        return switch (family()) {
            case WHOLE_NUMBER, EXACT_NUMBER, APPROXIMATE_NUMBER, TEXT, BOOLEAN -> true;
            case DATE, TIME, TIME_WITH_ZONE, TIMESTAMP, TIMESTAMP_WITH_ZONE -> true;
            case INTERVAL, SEMISTRUCTURED, BYTES, SKETCH, SPATIAL -> false;
        };
    }

    /**
     * Makes something of each variant of a type; without defaults, so that a new variant is seen by every visitor.
     *
     * @param <R> what is made
     */
    interface Visitor<R> {
        /**
         * Visits a type without parameters.
         *
         * @param type the type
         * @return what is made of it
         */
        R simple(SimpleType type);

        /**
         * Visits a decimal.
         *
         * @param type the type
         * @return what is made of it
         */
        R decimal(DecimalType type);

        /**
         * Visits text of fixed length.
         *
         * @param type the type
         * @return what is made of it
         */
        R character(CharType type);

        /**
         * Visits text of varying length.
         *
         * @param type the type
         * @return what is made of it
         */
        R varchar(VarcharType type);

        /**
         * Visits bytes of varying length.
         *
         * @param type the type
         * @return what is made of it
         */
        R varbyte(VarbyteType type);
    }

    /**
     * Returns the whole number of 2 bytes.
     *
     * @return SMALLINT
     */
    static ColumnType smallint() {
        return SimpleType.SMALLINT;
    }

    /**
     * Returns the whole number of 4 bytes.
     *
     * @return INTEGER
     */
    static ColumnType integer() {
        return SimpleType.INTEGER;
    }

    /**
     * Returns the whole number of 8 bytes.
     *
     * @return BIGINT
     */
    static ColumnType bigint() {
        return SimpleType.BIGINT;
    }

    /**
     * Returns the exact number.
     *
     * @param precision digits in all, 1 to 38
     * @param scale digits behind the point, 0 to 37, at most the precision
     * @return DECIMAL(precision, scale)
     * @throws dev.sparkify.error.InvalidModelException if precision or scale is out of range
     */
    static ColumnType decimal(int precision, int scale) {
        return new DecimalType(precision, scale);
    }

    /**
     * Returns the floating-point number of 4 bytes.
     *
     * @return REAL
     */
    static ColumnType real() {
        return SimpleType.REAL;
    }

    /**
     * Returns the floating-point number of 8 bytes.
     *
     * @return DOUBLE PRECISION
     */
    static ColumnType doublePrecision() {
        return SimpleType.DOUBLE_PRECISION;
    }

    /**
     * Returns the truth value.
     *
     * @return BOOLEAN
     */
    static ColumnType bool() {
        return SimpleType.BOOLEAN;
    }

    /**
     * Returns text of fixed length and of single-byte characters.
     *
     * @param bytes 1 to 4096
     * @return CHAR(bytes)
     * @throws dev.sparkify.error.InvalidModelException if the length is out of range
     */
    static ColumnType character(int bytes) {
        return new CharType(bytes);
    }

    /**
     * Returns text of varying length.
     *
     * @param bytes the most bytes of UTF-8 it may take, 1 to 65535
     * @return VARCHAR(bytes)
     * @throws dev.sparkify.error.InvalidModelException if the length is out of range
     */
    static ColumnType varchar(int bytes) {
        return new VarcharType(bytes);
    }

    /**
     * Returns the calendar date.
     *
     * @return DATE
     */
    static ColumnType date() {
        return SimpleType.DATE;
    }

    /**
     * Returns the time of day without zone, to the microsecond.
     *
     * @return TIME
     */
    static ColumnType time() {
        return SimpleType.TIME;
    }

    /**
     * Returns the time of day with a zone, to the microsecond.
     *
     * @return TIMETZ
     */
    static ColumnType timetz() {
        return SimpleType.TIMETZ;
    }

    /**
     * Returns the time stamp without zone, to the microsecond.
     *
     * @return TIMESTAMP
     */
    static ColumnType timestamp() {
        return SimpleType.TIMESTAMP;
    }

    /**
     * Returns the time stamp that is kept in UTC, to the microsecond.
     *
     * @return TIMESTAMPTZ
     */
    static ColumnType timestamptz() {
        return SimpleType.TIMESTAMPTZ;
    }

    /**
     * Returns bytes of varying length.
     *
     * @param bytes 1 to 16777216
     * @return VARBYTE(bytes)
     * @throws dev.sparkify.error.InvalidModelException if the length is out of range
     */
    static ColumnType varbyte(int bytes) {
        return new VarbyteType(bytes);
    }

    /**
     * Returns the span of years and months.
     *
     * @return INTERVAL YEAR TO MONTH
     */
    static ColumnType intervalYearToMonth() {
        return SimpleType.INTERVAL_YEAR_TO_MONTH;
    }

    /**
     * Returns the span of days and seconds, to the microsecond.
     *
     * @return INTERVAL DAY TO SECOND
     */
    static ColumnType intervalDayToSecond() {
        return SimpleType.INTERVAL_DAY_TO_SECOND;
    }

    /**
     * Returns the semistructured value, of at most 16 MB.
     *
     * @return SUPER
     */
    static ColumnType semistructured() {
        return SimpleType.SUPER;
    }

    /**
     * Returns the sketch of a count of distinct values.
     *
     * @return HLLSKETCH
     */
    static ColumnType hllsketch() {
        return SimpleType.HLLSKETCH;
    }

    /**
     * Returns the shape on a plane, of at most 1048447 bytes.
     *
     * @return GEOMETRY
     */
    static ColumnType geometry() {
        return SimpleType.GEOMETRY;
    }

    /**
     * Returns the shape on the globe, of at most 1048447 bytes.
     *
     * @return GEOGRAPHY
     */
    static ColumnType geography() {
        return SimpleType.GEOGRAPHY;
    }
}

package dev.sparkify.test.contract;

import dev.sparkify.type.ColumnType;

/** Is a column in which values are tried. */
enum ValueColumn {
    VARCHAR_4("short_text", ColumnType.varchar(4)),
    VARCHAR_99("long_text", ColumnType.varchar(99)),
    CHAR_3("fixed_text", ColumnType.character(3), "rtrim(fixed_text)"),
    SMALLINT("small_number", ColumnType.smallint()),
    INTEGER("whole_number", ColumnType.integer()),
    BIGINT("big_number", ColumnType.bigint()),
    DECIMAL_5_2("price", ColumnType.decimal(5, 2)),
    DECIMAL_38("huge_number", ColumnType.decimal(38, 0)),
    DOUBLE("measure", ColumnType.doublePrecision()),
    REAL("small_measure", ColumnType.real()),
    BOOLEAN("truth", ColumnType.bool()),
    DATE("day", ColumnType.date()),
    TIME("time_of_day", ColumnType.time(), "cast(time_of_day as varchar(20))"),
    TIMESTAMP("moment", ColumnType.timestamp()),
    TIMESTAMPTZ("instant", ColumnType.timestamptz(), "instant at time zone 'UTC'"),
    SUPER("tree", ColumnType.semistructured());

    private final String column;

    @SuppressWarnings("ImmutableEnumChecker")
    private final ColumnType type;

    private final String selected;

    ValueColumn(String column, ColumnType type) {
        this(column, type, column);
    }

    ValueColumn(String column, ColumnType type, String selected) {
        this.column = column;
        this.type = type;
        this.selected = selected;
    }

    String column() {
        return column;
    }

    ColumnType type() {
        return type;
    }

    /** Names what a query selects: a value that every driver hands over alike. */
    String selected() {
        return selected;
    }

    boolean isText() {
        return this == VARCHAR_4 || this == VARCHAR_99 || this == CHAR_3;
    }
}

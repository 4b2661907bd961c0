package dev.sparkify.test.contract;

import static dev.sparkify.mapping.Expression.column;

import dev.sparkify.mapping.Expression;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.StagingTable;
import dev.sparkify.type.ColumnType;
import java.util.List;

/** Names the columns that expressions are computed from; a record that does not have one has NULL there. */
final class Input {
    static final String TABLE = "staging_input";

    static final Expression I = column("i");
    static final Expression J = column("j");
    static final Expression BIG = column("big");
    static final Expression PRICE = column("price");
    static final Expression RATE = column("rate");
    static final Expression X = column("x");
    static final Expression T = column("t");
    static final Expression U = column("u");
    static final Expression DIGITS = column("digits");
    static final Expression DAY_TEXT = column("day_text");
    static final Expression AT = column("at");
    static final Expression DAY = column("day");
    static final Expression MILLIS = column("millis");
    static final Expression YES = column("yes");

    private static final List<Column> COLUMNS = List.of(
            Column.of("i", ColumnType.integer()),
            Column.of("j", ColumnType.integer()),
            Column.of("big", ColumnType.bigint()),
            Column.of("price", ColumnType.decimal(9, 2)),
            Column.of("rate", ColumnType.decimal(9, 3)),
            Column.of("x", ColumnType.doublePrecision()),
            Column.of("t", ColumnType.varchar(40)),
            Column.of("u", ColumnType.varchar(40)),
            Column.of("digits", ColumnType.varchar(40)),
            Column.of("day_text", ColumnType.varchar(40)),
            Column.of("at", ColumnType.timestamp()),
            Column.of("day", ColumnType.date()),
            Column.of("millis", ColumnType.bigint()),
            Column.of("yes", ColumnType.bool()));

    private Input() {}

    static StagingTable table() {
        var table = StagingTable.named(TABLE)
                .column(Column.of("n", ColumnType.integer()).notNull());
        for (var column : COLUMNS) {
            table = table.column(column.mayBeMissing());
        }
        return table;
    }
}

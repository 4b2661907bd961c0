package dev.sparkify.hardening.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.sql.plan.DefaultTexts;
import dev.sparkify.sql.statement.SqlText.Backslash;
import dev.sparkify.type.ColumnType;
import java.util.List;
import java.util.Optional;

/** Reads default values as catalogs and the ledger write them; what was read is read again as it is written. */
enum DefaultsTarget implements FuzzTarget {
    INSTANCE;

    private static final List<ColumnType> TYPES = List.of(
            ColumnType.varchar(100),
            ColumnType.bigint(),
            ColumnType.decimal(20, 4),
            ColumnType.doublePrecision(),
            ColumnType.bool(),
            ColumnType.date(),
            ColumnType.timestamp());

    @Override
    public void read(Input input) {
        var type = input.oneOf(TYPES);
        var backslash = input.oneOf(List.of(Backslash.values()));
        var text = input.text();
        DefaultTexts.isNone(text);
        DefaultTexts.read(text, backslash, type)
                .ifPresent(value -> assertThat(DefaultTexts.read(DefaultTexts.written(value), Backslash.STANDS, type))
                        .isEqualTo(Optional.of(value)));
    }
}

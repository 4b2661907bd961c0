package dev.sparkify.report.diagram;

import dev.sparkify.layout.Distribution;
import dev.sparkify.layout.SortKey;
import dev.sparkify.mapping.Expression;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.schema.Additivity;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.StagingTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.schema.Table;
import dev.sparkify.type.ColumnType;
import java.util.ArrayList;
import java.util.stream.IntStream;

/** Makes a star of 30 tables: 3 facts, 22 dimensions of which some refer to others, 5 staging tables. */
public final class LargeStar {
    private static final int DIMENSIONS = 22;
    private static final int STAGINGS = 5;
    private static final int FACTS = 3;
    private static final int ATTRIBUTES = 8;
    private static final int OUTRIGGERS = 5;

    private LargeStar() {}

    /**
     * Makes it.
     *
     * @return the star
     */
    public static StarSchema star() {
        var tables = new ArrayList<Table>();
        IntStream.range(0, STAGINGS).mapToObj(LargeStar::staging).forEach(tables::add);
        IntStream.range(0, DIMENSIONS).mapToObj(LargeStar::dimension).forEach(tables::add);
        IntStream.range(0, FACTS).mapToObj(LargeStar::fact).forEach(tables::add);
        return StarSchema.of("wholesale", tables.toArray(Table[]::new));
    }

    private static StagingTable staging(int number) {
        var table = StagingTable.named("staging_" + number).column("at", ColumnType.bigint());
        for (int i = 0; i < DIMENSIONS; i++) {
            table = table.column("key_" + i, ColumnType.varchar(64));
        }
        for (int i = 0; i < ATTRIBUTES; i++) {
            table = table.column("value_" + i, ColumnType.varchar(256));
        }
        return table.column("amount", ColumnType.decimal(18, 2));
    }

    private static DimensionTable dimension(int number) {
        var mapping = Mapping.from("staging_" + number % STAGINGS).set(key(number), "key_" + number);
        var table = DimensionTable.named("dim_member_" + number)
                .key(key(number), ColumnType.varchar(64))
                .sorted(SortKey.compound(key(number)))
                .distributed(number % 2 == 0 ? Distribution.all() : Distribution.key(key(number)))
                .commented("Members of kind " + number)
                .withUnknownMember();
        for (int i = 0; i < ATTRIBUTES; i++) {
            table = table.attribute("value_" + i, ColumnType.varchar(256));
            mapping = mapping.set("value_" + i, "value_" + i);
        }
        if (number < OUTRIGGERS) {
            var other = DIMENSIONS - 1 - number;
            table = table.outrigger(key(other), ColumnType.varchar(64), "dim_member_" + other);
            mapping = mapping.set(key(other), "key_" + other);
        }
        return table.madeFrom(mapping);
    }

    private static FactTable fact(int number) {
        var at = Expression.epochMillis(Expression.column("at"));
        var mapping = Mapping.from("staging_" + number).set("happened_at", at).set("amount", "amount");
        var table = FactTable.named("fact_" + number)
                .surrogateKey("row_id")
                .degenerate(Column.of("happened_at", ColumnType.timestamp()).notNull());
        for (int i = number; i < DIMENSIONS - OUTRIGGERS; i += FACTS) {
            table = table.dimension(key(i), ColumnType.varchar(64), "dim_member_" + i);
            mapping = mapping.set(key(i), "key_" + i);
        }
        for (int shared = 0; shared < 2; shared++) {
            if (shared % FACTS != number) {
                table = table.dimension(key(shared), ColumnType.varchar(64), "dim_member_" + shared);
                mapping = mapping.set(key(shared), "key_" + shared);
            }
        }
        return table.measure("amount", ColumnType.decimal(18, 2), Additivity.ADDITIVE)
                .grain(key(number), "happened_at")
                .sorted(SortKey.compound("happened_at"))
                .madeFrom(mapping);
    }

    private static String key(int number) {
        return "member_" + number;
    }
}

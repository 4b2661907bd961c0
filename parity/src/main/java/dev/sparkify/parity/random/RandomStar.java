package dev.sparkify.parity.random;

import dev.sparkify.schema.CalendarDimension;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.StagingTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.schema.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Makes a small star. */
final class RandomStar {
    /** Names the staging tables. */
    static final List<String> SOURCES = List.of("things", "people", "events");

    private static final List<String> OF_MEMBERS = List.of("things", "things", "people", "people", "events");
    private static final List<String> OF_FACTS = List.of("events", "events", "events", "people");

    private RandomStar() {}

    static StarSchema make(Chance chance) {
        var tables = new ArrayList<Table>();
        SOURCES.forEach(name -> tables.add(staging(name)));
        var dimensions = new ArrayList<DimensionTable>();
        int count = chance.of(List.of(1, 1, 1, 2, 2, 2, 3));
        for (int i = 1; i <= count; i++) {
            dimensions.add(RandomDimension.make("dim_" + i, OF_MEMBERS, dimensions, chance));
        }
        if (chance.is(15)) {
            var days = CalendarDimension.between("dim_day", LocalDate.of(2018, 11, 1), LocalDate.of(2018, 12, 31));
            dimensions.add(chance.is(50) ? days.withUnknownMember() : days);
        }
        tables.addAll(dimensions);
        int facts = chance.is(75) ? 1 : 2;
        for (int i = 1; i <= facts; i++) {
            tables.add(RandomFact.make("fact_" + i, OF_FACTS, dimensions, chance));
        }
        return StarSchema.of("random", tables.toArray(Table[]::new));
    }

    private static StagingTable staging(String name) {
        var table = StagingTable.named(name);
        for (var field : Field.values()) {
            table = table.column(field.column(), field.type());
        }
        return table;
    }
}

package dev.sparkify.sql.advice;

import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.schema.Table;
import java.util.List;
import java.util.stream.Stream;

/** Is a reference of a fact or dimension, as queries follow it. */
record Join(Table from, String column, DimensionTable to) {
    static List<Join> of(StarSchema star) {
        return Stream.concat(star.facts().stream(), star.dimensions().stream())
                .flatMap(table -> of(star, table))
                .toList();
    }

    static Stream<Join> of(StarSchema star, Table table) {
        return table.foreignKeys().stream()
                .map(key -> new Join(
                        table, key.column(), star.dimension(key.dimension()).orElseThrow()));
    }

    String key() {
        return to.primaryKey().get(0);
    }

    String subject() {
        return from.name() + "." + column;
    }

    String text() {
        return subject() + " = " + to.name() + "." + key();
    }
}

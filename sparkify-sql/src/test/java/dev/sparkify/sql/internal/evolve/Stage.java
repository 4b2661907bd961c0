package dev.sparkify.sql.internal.evolve;

import static dev.sparkify.type.ColumnType.bigint;
import static dev.sparkify.type.ColumnType.integer;
import static dev.sparkify.type.ColumnType.timestamp;
import static dev.sparkify.type.ColumnType.varchar;

import dev.sparkify.mapping.Mapping;
import dev.sparkify.schema.Additivity;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.StagingTable;
import dev.sparkify.schema.StarSchema;
import java.util.function.UnaryOperator;

/** A small star to be changed: users hear songs. */
final class Stage {
    private Stage() {}

    static DimensionTable hearers() {
        return DimensionTable.named("dim_users").key("user_id", varchar(64));
    }

    static StagingTable staging() {
        return StagingTable.named("staging_plays")
                .column("user_id", varchar(64))
                .column("at", timestamp())
                .column("session_id", bigint())
                .column("song_id", bigint())
                .column("length", integer());
    }

    static Mapping mapping() {
        return Mapping.from("staging_plays")
                .set("user_id", "user_id")
                .set("at", "at")
                .set("session_id", "session_id")
                .set("length", "length");
    }

    static FactTable plays() {
        return FactTable.named("fact_plays")
                .surrogateKey("play_id")
                .dimension("user_id", varchar(64), "dim_users")
                .degenerate(Column.of("at", timestamp()).notNull())
                .degenerate("session_id", bigint())
                .measure("length", integer(), Additivity.ADDITIVE)
                .grain("at", "user_id")
                .madeFrom(mapping());
    }

    static StarSchema users(UnaryOperator<DimensionTable> change) {
        return StarSchema.of("stage", staging(), change.apply(hearers()), plays());
    }

    static StarSchema users(Column... attributes) {
        return users(table -> {
            var changed = table;
            for (var attribute : attributes) {
                changed = changed.attribute(attribute);
            }
            return changed;
        });
    }

    static StarSchema plays(UnaryOperator<FactTable> change) {
        return StarSchema.of("stage", staging(), hearers(), change.apply(plays()));
    }
}

package com.example.bicycles;

import static dev.sparkify.mapping.Expression.column;
import static dev.sparkify.type.ColumnType.bigint;
import static dev.sparkify.type.ColumnType.integer;
import static dev.sparkify.type.ColumnType.timestamp;
import static dev.sparkify.type.ColumnType.varchar;

import dev.sparkify.load.BadRecordPolicy;
import dev.sparkify.load.Location;
import dev.sparkify.load.Source;
import dev.sparkify.load.Sources;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.quality.Check;
import dev.sparkify.schema.Additivity;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.StagingTable;
import dev.sparkify.schema.StarSchema;
import java.nio.file.Path;

/** Models trips between stations. */
final class BicycleStar {
    private BicycleStar() {}

    static StarSchema schema() {
        return StarSchema.of("bicycles", stagedTrips(), stagedStations(), stations(), trips())
                .checkedBy(Check.range("fact_trips", "seconds").atLeast("0"));
    }

    /** Names what lies in a folder: trips that cannot be read are set aside, up to 100 in one load. */
    static Sources sources(Path folder) {
        return Sources.of(
                Source.json(
                        "staged_stations",
                        Location.of(folder.resolve("stations").toString())),
                Source.json("staged_trips", Location.of(folder.resolve("trips").toString()))
                        .onBadRecord(BadRecordPolicy.quarantine().upTo(100)));
    }

    private static StagingTable stagedTrips() {
        return StagingTable.named("staged_trips")
                .column("trip", bigint())
                .column("started", timestamp())
                .column("seconds", integer())
                .column("from_station", varchar(8))
                .column("to_station", varchar(8))
                .column("rider", varchar(16));
    }

    private static StagingTable stagedStations() {
        return StagingTable.named("staged_stations")
                .column("station", varchar(8))
                .column("name", varchar(128))
                .column("docks", integer());
    }

    private static DimensionTable stations() {
        return DimensionTable.named("dim_stations")
                .key("station", varchar(8))
                .attribute("name", varchar(128))
                .attribute("docks", integer())
                .inferringMembers()
                .withUnknownMember()
                .madeFrom(Mapping.from("staged_stations")
                        .set("station", "station")
                        .set("name", "name")
                        .set("docks", "docks"));
    }

    private static FactTable trips() {
        return FactTable.named("fact_trips")
                .degenerate(Column.of("trip", bigint()).notNull())
                .degenerate(Column.of("started", timestamp()).notNull())
                .dimension("from_station", varchar(8), "dim_stations")
                .dimension("to_station", varchar(8), "dim_stations")
                .degenerate("rider", varchar(16))
                .measure("seconds", integer(), Additivity.ADDITIVE)
                .grain("trip")
                .happensAt("started")
                .madeFrom(Mapping.from("staged_trips")
                        .where(column("trip").isNull().not())
                        .set("trip", "trip")
                        .set("started", "started")
                        .set("from_station", "from_station")
                        .set("to_station", "to_station")
                        .set("rider", "rider")
                        .set("seconds", "seconds"));
    }
}

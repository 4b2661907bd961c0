package dev.sparkify.sql.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.InputException;
import dev.sparkify.load.Format;
import dev.sparkify.load.Location;
import dev.sparkify.load.Source;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.StagingTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.type.ColumnType;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Shows which columns epochs can be read into. */
class SourceTimesTest {
    private static final Source VISITS = Source.json("visits", Location.of("s3://bucket/visits"));

    private static Plan plan(ColumnType type, Source source) {
        var star = StarSchema.of(
                "visits",
                StagingTable.named("visits").column("id", ColumnType.integer()).column("at", type),
                DimensionTable.named("guests")
                        .key("id", ColumnType.integer())
                        .madeFrom(Mapping.from("visits").set("id", "id")));
        var files = List.of(LoadRequest.NewFiles.known(source, List.of()));
        return new LoadPlanner(star, Dialect.redshift()).load(new LoadRequest(files, "", List.of(), Optional.empty()));
    }

    @Test
    void readsEpochsIntoTimestamps() {
        assertThat(plan(ColumnType.timestamp(), VISITS.times(Format.Times.EPOCH_MILLIS))
                        .statements())
                .isNotEmpty();
        assertThat(plan(ColumnType.timestamptz(), VISITS).statements()).isNotEmpty();
    }

    @Test
    void refusesEpochsForColumnsWithAZone() {
        assertThatThrownBy(() -> plan(ColumnType.timestamptz(), VISITS.times(Format.Times.EPOCH_SECONDS)))
                .isInstanceOf(InputException.class)
                .hasMessage("The source of visits cannot fill at: epochs are read into columns of type TIMESTAMP, of"
                        + " TIMESTAMPTZ Redshift says nothing; make it a TIMESTAMP, which is in UTC (Redshift: COPY, data"
                        + " conversion parameters)");
    }
}

package dev.sparkify.sql.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.load.Location;
import dev.sparkify.load.Source;
import dev.sparkify.load.Sources;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.StagingTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.type.ColumnType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a load does for a dimension that refers to another one and has a surrogate key, but no versions. */
class PlannedStepsTest {
    private static final StarSchema STAR = StarSchema.of(
            "places",
            StagingTable.named("staging_cities")
                    .column("city", ColumnType.integer())
                    .column("country", ColumnType.integer())
                    .column("name", ColumnType.varchar(40)),
            DimensionTable.named("dim_countries")
                    .key("country_id", ColumnType.integer())
                    .madeFrom(Mapping.from("staging_cities").set("country_id", "country")),
            DimensionTable.named("dim_cities")
                    .surrogateKey("city_key")
                    .key("city_id", ColumnType.integer())
                    .attribute("name", ColumnType.varchar(40))
                    .outrigger("country_id", ColumnType.integer(), "dim_countries")
                    .unique("name")
                    .madeFrom(Mapping.from("staging_cities")
                            .set("city_id", "city")
                            .set("name", "name")
                            .set("country_id", "country")));

    private static List<String> titles() {
        var sources = Sources.of(Source.json("staging_cities", Location.of("s3://bucket/cities")));
        var plan = new LoadPlanner(STAR, Dialect.duckDb()).load(LoadRequest.of(sources));
        return plan.statements().stream().map(PlannedStatement::title).toList();
    }

    @Test
    void checksReferencesBeforeMembersAreWrittenAndKeysBehind() {
        assertThat(titles())
                .containsSubsequence(
                        "check that dim_cities.country_id refers to dim_countries",
                        "dim_cities: new members",
                        "check dim_cities: one row for each name");
    }

    @Test
    void notesTheHighestSurrogateKey() {
        assertThat(titles()).containsSubsequence("dim_cities: new members", "ledger: the highest city_key");
    }

    @Test
    void notesSurrogateKeysOnlyOfTablesThatHaveThem() {
        var filled = new SchemaPlanner(STAR)
                .creation(Ledger.Made.TABLES).statements().stream()
                        .map(PlannedStatement::title)
                        .filter("ledger: surrogate keys"::equals);

        assertThat(filled).hasSize(1);
    }
}

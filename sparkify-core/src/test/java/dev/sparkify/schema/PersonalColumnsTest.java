package dev.sparkify.schema;

import static dev.sparkify.mapping.Expression.column;
import static dev.sparkify.mapping.Expression.concat;
import static dev.sparkify.mapping.Expression.text;
import static dev.sparkify.type.ColumnType.bigint;
import static dev.sparkify.type.ColumnType.timestamp;
import static dev.sparkify.type.ColumnType.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.mapping.Lookup;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.music.SparkifyStar;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is made from a personal column is personal. */
class PersonalColumnsTest {
    private static final StagingTable STAGED = StagingTable.named("staged")
            .column(Column.of("mail", varchar(64)).personal())
            .column("town", varchar(64))
            .column("at", timestamp());

    private static List<String> personal(StarSchema star, String table) {
        return star.tables().stream()
                .filter(found -> found.name().equals(table))
                .flatMap(found -> found.columns().stream())
                .filter(Column::isPersonal)
                .map(Column::name)
                .toList();
    }

    @Test
    void derivesThroughMappingsLookupsAndReferences() {
        var star = StarSchema.of(
                "people",
                FactTable.named("fact_visits")
                        .degenerate(Column.of("who", varchar(64)).notNull())
                        .dimension("person_key", bigint(), "dim_people")
                        .degenerate("greeting", varchar(80))
                        .degenerate("town", varchar(64))
                        .degenerate(Column.of("at", timestamp()).notNull())
                        .grain("who", "at")
                        .madeFrom(Mapping.from("staged")
                                .set("who", "mail")
                                .set("greeting", concat(text("Dear "), column("mail")))
                                .set("town", "town")
                                .set("at", "at")
                                .find(Lookup.in("dim_people")
                                        .matching("mail", column("mail"))
                                        .take("person_key", "person_key"))),
                DimensionTable.named("dim_people")
                        .surrogateKey("person_key")
                        .key("mail", varchar(64))
                        .attribute("town", varchar(64))
                        .keptForLookup("nick", varchar(64))
                        .withUnknownMember()
                        .madeFrom(Mapping.from("staged")
                                .set("mail", "mail")
                                .set("nick", "mail")
                                .set("town", "town")),
                STAGED);

        assertThat(star.hasPersonalColumns()).isTrue();
        assertThat(personal(star, "dim_people")).containsExactly("mail");
        assertThat(star.dimensions().get(0).lookupColumns())
                .extracting(Column::isPersonal)
                .containsExactly(true);
        assertThat(personal(star, "fact_visits")).containsExactly("who", "greeting");
    }

    @Test
    void leavesStarsWithoutPersonalColumnsAsTheyAre() {
        var plain = StagingTable.named("staged").column("town", varchar(64));
        var towns = DimensionTable.named("dim_towns")
                .key("town", varchar(64))
                .madeFrom(Mapping.from("staged").set("town", "town"));
        var star = StarSchema.of("towns", plain, towns);

        assertThat(star.hasPersonalColumns()).isFalse();
        assertThat(star.tables()).containsExactly(plain, towns);
    }

    @Test
    void knowsWhatTheSparkifyStarTellsOfUsers() {
        assertThat(personal(SparkifyStar.schema(), "dim_users"))
                .containsExactly("user_id", "first_name", "last_name", "gender");
        assertThat(personal(SparkifyStar.schema(), "fact_songplays"))
                .containsExactly("user_id", "location", "user_agent");
        assertThat(personal(SparkifyStar.withHistory(), "fact_songplays"))
                .containsExactly("user_id", "location", "user_agent");
        assertThat(personal(SparkifyStar.schema(), "dim_songs")).isEmpty();
    }
}

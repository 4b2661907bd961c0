package dev.sparkify.report.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.InputException;
import dev.sparkify.music.SparkifyStar;
import dev.sparkify.report.diagram.Node.Role;
import dev.sparkify.report.diagram.Node.Row;
import dev.sparkify.schema.CalendarDimension;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.schema.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DiagramTest {
    private static final StarSchema STAR = SparkifyStar.schema();

    static Stream<Diagram> all() {
        return Stream.of(STAR, SparkifyStar.withHistory(), LargeStar.star())
                .flatMap(star -> Stream.of(Diagram.entities(star), Diagram.lineage(star), Diagram.columnLineage(star)));
    }

    @Test
    void showsKeysDistributionAndSortKeys() {
        var songs = Diagram.entities(STAR).node("dim_songs");

        assertThat(songs.role()).isEqualTo(Role.DIMENSION);
        assertThat(songs.note()).isEqualTo("dist key, sort key");
        assertThat(songs.rows())
                .contains(
                        new Row("song_id", "varchar(64)", List.of("PK"), List.of("dist", "sort")),
                        new Row("title", "varchar(1024)", List.of(), List.of()),
                        new Row("artist_id", "varchar(64)", List.of("FK"), List.of()));
        assertThat(songs.hidden()).isZero();
    }

    @Test
    void joinsFactsAndDimensionsByTheirKeys() {
        assertThat(Diagram.entities(STAR).edges())
                .extracting(edge -> edge.from() + " " + edge.relation().words() + " " + edge.to())
                .containsExactly(
                        "fact_songplays.start_time refers to dim_time.start_time",
                        "fact_songplays.user_id refers to dim_users.user_id",
                        "fact_songplays.song_id refers to dim_songs.song_id",
                        "fact_songplays.artist_id refers to dim_artists.artist_id",
                        "dim_songs.artist_id may refer to dim_artists.artist_id");
    }

    @Test
    void showsOfManyTablesOnlyTheKeys() {
        var fact = Diagram.entities(LargeStar.star()).node("fact_0");

        assertThat(fact.rows()).allMatch(Row::isKey).extracting(Row::name).doesNotContain("amount");
        assertThat(fact.hidden()).isEqualTo(1);
    }

    @Test
    void leadsFromSourcesToFacts() {
        assertThat(Diagram.lineage(STAR).edges())
                .extracting(edge -> edge.from() + " -> " + edge.to())
                .containsExactly(
                        "source of staging_events -> staging_events",
                        "source of staging_songs -> staging_songs",
                        "staging_events -> dim_users",
                        "staging_songs -> dim_artists",
                        "staging_songs -> dim_songs",
                        "staging_events -> dim_time",
                        "staging_events -> fact_songplays",
                        "dim_songs -> fact_songplays",
                        "dim_time -> fact_songplays",
                        "dim_users -> fact_songplays",
                        "dim_artists -> fact_songplays");
    }

    @Test
    void tellsWhichColumnsAColumnIsMadeFrom() {
        var plays = Diagram.columnLineage(STAR, "fact_songplays");

        assertThat(plays.edges())
                .extracting(edge -> edge.from() + " " + edge.relation().words() + " " + edge.to())
                .contains(
                        "staging_events.ts is computed into fact_songplays.start_time",
                        "staging_events.song feeds fact_songplays.song_title",
                        "dim_songs.artist_id is looked up by fact_songplays.artist_id");
        assertThat(plays.node("dim_songs").rows()).extracting(Row::name).containsExactly("song_id", "artist_id");
        assertThat(plays.node("dim_songs").hidden()).isEqualTo(3);
    }

    @Test
    void refusesTheLineageOfATableThatIsNotThere() {
        assertThatThrownBy(() -> Diagram.columnLineage(STAR, "dim_song"))
                .isInstanceOf(InputException.class)
                .hasMessage("Star sparkify has no dimension or fact dim_song; it has dim_users, dim_artists, dim_songs,"
                        + " dim_time, fact_songplays");
        assertThatThrownBy(() -> Diagram.entities(STAR).node("staging_events"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The diagram has no node staging_events");
    }

    @Test
    void namesTheDaysOfACalendarInsteadOfATechnicalTable() {
        var calendar = CalendarDimension.between("dim_day", LocalDate.of(2018, 1, 1), LocalDate.of(2018, 12, 31));
        var tables = Stream.concat(STAR.tables().stream(), Stream.of(calendar)).toArray(Table[]::new);
        var star = StarSchema.of("days", tables);

        assertThat(Diagram.lineage(star).node("source of dim_day").title()).isEqualTo("2018-01-01 – 2018-12-31");
        assertThat(Diagram.columnLineage(star, "dim_day").asMermaid())
                .contains("2018-01-01 – 2018-12-31", "[\"day\"]", "[\"is_weekend\"]")
                .doesNotContain("sparkify_");
    }

    @ParameterizedTest
    @MethodSource("all")
    void neverShowsWhatOnlySparkifyNeeds(Diagram diagram) {
        assertThat(diagram.asMermaid()).doesNotContain("sparkify_");
        assertThat(diagram.asSvg()).doesNotContain("sparkify_");
    }
}

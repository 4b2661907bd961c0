package dev.sparkify.parity.redshift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.sparkify.load.LoadListener;
import dev.sparkify.load.Outcome;
import dev.sparkify.load.RejectedRecord;
import dev.sparkify.load.TimeRange;
import dev.sparkify.music.SparkifyStar;
import dev.sparkify.parity.standin.RedshiftStandIn;
import dev.sparkify.parity.standin.StandIn;
import java.sql.SQLException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A warehouse is made, loaded, asked and removed. */
@StandIn
class LifeCycleTest {
    private static final LoadListener QUIET = LoadListener.none();

    @Test
    void loadsTwiceAndFindsSongsThatComeLate(RedshiftStandIn standIn) throws SQLException {
        var place = new Place(standIn, "late");
        place.events("1.json", Records.play(0), Records.play(1));
        place.songs("1.json", Records.song("SO0", "Hunter"));
        try (var warehouse = place.created()) {
            var first = warehouse.load(place.sources(), QUIET);
            place.songs("2.json", Records.song("SO1", "Jóga"));
            var second = warehouse.load(place.sources(), QUIET);

            assertThat(first.table("fact_songplays").inserted()).isEqualTo(2);
            assertThat(place.rows("select distinct song_id from fact_songplays"))
                    .containsExactly("SO1");
            assertThat(second.source("staging_events").read()).isZero();
            assertThat(second.table("fact_songplays").counts()).containsEntry(Outcome.RESOLVED, 2L);
            assertThat(warehouse.audit().failures()).isEmpty();
        }
    }

    @Test
    void removesWhatItMadeAndNothingElse(RedshiftStandIn standIn) throws SQLException {
        var place = new Place(standIn, "removed").filled();
        place.run("create table public.kept_of_others (a integer)");
        var warehouse = place.created();
        warehouse.load(place.sources(), QUIET);

        assertThat(place.keys()).containsExactly("log_data/1.json", "song_data/1.json");
        var report = warehouse.teardown();

        assertThat(report.removed()).contains("schema removed", "table fact_songplays");
        assertThat(report.kept()).containsExactly("the cluster, its database and the buckets: they were there before");
        assertThat(place.rows("select count(*) from information_schema.schemata where schema_name = 'removed'"))
                .containsExactly("0");
        assertThat(place.rows("select count(*) from public.kept_of_others")).containsExactly("0");
    }

    @Test
    void keepsASchemaInWhichOthersMadeATable(RedshiftStandIn standIn) throws SQLException {
        var place = new Place(standIn, "shared");
        var warehouse = place.created();
        place.run("create table shared.notes (a integer)");

        assertThat(warehouse.teardown().kept())
                .containsExactly(
                        "table shared.notes: not of this warehouse",
                        "schema shared: it holds tables of others",
                        "the cluster, its database and the buckets: they were there before");
        assertThat(place.rows("select table_name from information_schema.tables where table_schema = 'shared'"))
                .containsExactly("notes");
    }

    @Test
    void setsBadRecordsAsideWithTheirPlaces(RedshiftStandIn standIn) {
        var place = new Place(standIn, "aside").filled();
        var bad = place.events(
                "2.json",
                Records.play(2),
                "{\"page\":\"NextSong\",\"status\":\"abc\"}",
                "oops",
                Records.play(3, "unknown", "free"));
        try (var warehouse = place.created()) {
            var report = warehouse.load(place.quarantined(), QUIET);

            assertThat(warehouse.rejects())
                    .extracting(RejectedRecord::id, RejectedRecord::file, RejectedRecord::line, RejectedRecord::column)
                    .containsExactly(
                            tuple(1L, bad, 2L, "status"),
                            tuple(2L, bad, 3L, ""),
                            tuple(3L, "", 0L, "dim_users.user_id"));
            assertThat(report.source("staging_events").quarantined()).isEqualTo(3);
        }
    }

    @Test
    void keepsHistoryAndReloadsADay(RedshiftStandIn standIn) throws SQLException {
        var place = new Place(standIn, "versions").filled();
        place.events("2.json", Records.play(5, "8", "paid"));
        try (var warehouse = place.created(SparkifyStar.withHistory().in("versions"))) {
            warehouse.load(place.sources(), QUIET);
            place.events("3.json", Records.play(3, "8", "paid"));
            warehouse.load(place.sources(), QUIET);
            var report = warehouse.reload(TimeRange.of(LocalDate.of(2018, 11, 1)), place.sources(), QUIET);

            assertThat(place.rows("select level, is_current from dim_users where user_id = '8' order by valid_from"))
                    .containsExactly("free|f", "paid|t");
            assertThat(report.table("fact_songplays").counts())
                    .containsEntry(Outcome.INSERTED, 4L)
                    .containsEntry(Outcome.REMOVED, 4L);
            assertThat(warehouse.history()).hasSize(3);
            assertThat(warehouse.audit().failures()).isEmpty();
        }
    }

    @Test
    void measuresTheTunedStarAndAttaches(RedshiftStandIn standIn) {
        var place = new Place(standIn, "tuned").filled();
        var star = SparkifyStar.tuned().in("tuned");
        try (var warehouse = place.created(star)) {
            warehouse.load(place.sources(), QUIET);
        }
        try (var warehouse = place.redshift().attach(star)) {
            assertThat(warehouse.estimates().tables().get("fact_songplays"))
                    .satisfies(estimate -> assertThat(estimate.rows()).isEqualTo(2));
            assertThat(warehouse.history()).hasSize(1);
        }
    }
}

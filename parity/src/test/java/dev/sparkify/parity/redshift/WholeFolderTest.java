package dev.sparkify.parity.redshift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.sparkify.aws.ExistingRedshift;
import dev.sparkify.aws.Redshift;
import dev.sparkify.error.InputException;
import dev.sparkify.error.RetryableException;
import dev.sparkify.load.LoadListener;
import dev.sparkify.load.RejectedRecord;
import dev.sparkify.parity.standin.RedshiftStandIn;
import dev.sparkify.parity.standin.StandIn;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Without a place for manifests COPY reads whole folders, and what it read is compared with what was listed. */
@StandIn
class WholeFolderTest {
    private static final LoadListener QUIET = LoadListener.none();

    private static ExistingRedshift bare(Place place) {
        return Redshift.existing(place.standIn().dataSource(), place.standIn().s3())
                .dropTables()
                .waiting(Duration.ofSeconds(1));
    }

    /** Is told once the objects are listed, before COPY reads them. */
    private static LoadListener meanwhile(Runnable change) {
        return new LoadListener() {
            private boolean isDone;

            @Override
            public void reading(long bytes, long total) {
                if (!isDone) {
                    isDone = true;
                    change.run();
                }
            }
        };
    }

    @Test
    void loadsFoldersWholeWhileAllIsNew(RedshiftStandIn standIn) throws SQLException {
        var place = new Place(standIn, "whole").filled();
        place.events("deep/2.json", Records.play(2));
        place.created().close();
        try (var warehouse = bare(place).attach(place.star())) {
            var report = warehouse.load(place.sources(), QUIET);

            assertThat(report.table("fact_songplays").inserted()).isEqualTo(3);
            assertThat(place.keys()).containsExactly("log_data/1.json", "log_data/deep/2.json", "song_data/1.json");
            assertThat(warehouse
                            .load(place.sources(), QUIET)
                            .source("staging_events")
                            .filesSkipped())
                    .isEqualTo(2);

            place.events("3.json", Records.play(3));
            assertThatThrownBy(() -> warehouse.load(place.sources(), QUIET))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("COPY would read it again: it was loaded before");
        }
        assertThat(place.rows("select count(*) from fact_songplays")).containsExactly("3");
    }

    @Test
    void leavesNothingWhereAFileComesBetweenListingAndCopy(RedshiftStandIn standIn) throws SQLException {
        var place = new Place(standIn, "came").filled();
        place.created().close();
        var before = place.everything();
        try (var warehouse = bare(place).attach(place.star())) {
            assertThatThrownBy(() -> warehouse.load(
                            place.sources(), meanwhile(() -> place.events("late.json", Records.play(5)))))
                    .isInstanceOf(RetryableException.class)
                    .hasMessageEndingWith("/log_data/late.json: was read and not listed");
            assertThat(place.everything()).isEqualTo(before);

            assertThat(warehouse
                            .load(place.sources(), QUIET)
                            .table("fact_songplays")
                            .inserted())
                    .isEqualTo(3);
        }
    }

    @Test
    void notesNoFileThatChangedBetweenListingAndCopy(RedshiftStandIn standIn) throws SQLException {
        var place = new Place(standIn, "grew").filled();
        var before = place.created().history();
        try (var warehouse = place.redshift().attach(place.star())) {
            assertThatThrownBy(() -> warehouse.load(
                            place.sources(),
                            meanwhile(() -> place.events("1.json", Records.play(0), Records.play(1), Records.play(2)))))
                    .isInstanceOf(RetryableException.class)
                    .hasMessageMatching("(?s)Nothing was loaded: objects changed while they were read.*"
                            + "/log_data/1\\.json: was \\d+ bytes, is \\d+ now");
            assertThat(warehouse.history()).isEqualTo(before);
            assertThat(place.rows("select count(*) from sparkify_files")).containsExactly("0");
        }
    }

    @Test
    void keepsTheTextsOfRecordsThatCopyCouldNotRead(RedshiftStandIn standIn) {
        var place = new Place(standIn, "texts").filled();
        var bad = "{\"page\":\"NextSong\",\"status\":\"it's\"}";
        var file = place.events("2.json", Records.play(2), bad, "oops");
        place.created().close();
        try (var warehouse = bare(place).attach(place.star())) {
            warehouse.load(place.quarantined(), QUIET);

            assertThat(warehouse.rejects())
                    .extracting(RejectedRecord::file, RejectedRecord::line, RejectedRecord::text)
                    .containsExactly(tuple(file, 2L, bad), tuple(file, 3L, "oops"));
        }
    }
}

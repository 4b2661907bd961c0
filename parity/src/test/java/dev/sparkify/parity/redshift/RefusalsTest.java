package dev.sparkify.parity.redshift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.sparkify.aws.Redshift;
import dev.sparkify.error.InputException;
import dev.sparkify.load.BadRecord;
import dev.sparkify.load.BadRecordsException;
import dev.sparkify.load.LoadListener;
import dev.sparkify.load.Location;
import dev.sparkify.load.Source;
import dev.sparkify.load.Sources;
import dev.sparkify.music.SparkifyStar;
import dev.sparkify.parity.standin.RedshiftStandIn;
import dev.sparkify.parity.standin.StandIn;
import dev.sparkify.quality.Check;
import dev.sparkify.sql.execution.CheckFailedException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What the embedded engine refuses is refused by the same kind of exception, and nothing is loaded. */
@StandIn
class RefusalsTest {
    private static final LoadListener QUIET = LoadListener.none();

    @Test
    void namesFileAndLineOfEachBadRecord(RedshiftStandIn standIn) throws SQLException {
        var place = new Place(standIn, "bad").filled();
        var file = place.events("2.json", Records.play(2), "{\"page\":\"NextSong\",\"status\":200.5}");
        try (var warehouse = place.created()) {
            var before = place.everything();

            assertThatThrownBy(() -> warehouse.load(place.sources(), QUIET))
                    .isInstanceOfSatisfying(
                            BadRecordsException.class,
                            failure -> assertThat(failure.records())
                                    .extracting(BadRecord::file, BadRecord::line)
                                    .containsExactly(tuple(file, 2L)))
                    .hasMessageContaining("status: ");
            assertThat(place.everything()).isEqualTo(before);
            assertThat(place.keys()).noneMatch(key -> key.startsWith("documents/"));
        }
    }

    @Test
    void refusesAReservedKey(RedshiftStandIn standIn) throws SQLException {
        var place = new Place(standIn, "reserved").filled();
        place.events("2.json", Records.play(2, "unknown", "free"));
        try (var warehouse = place.created()) {
            var before = place.everything();

            assertThatThrownBy(() -> warehouse.load(place.sources(), QUIET))
                    .isInstanceOf(CheckFailedException.class)
                    .hasMessage("Nothing was loaded: dim_users.user_id: a real key equals the one reserved for the"
                            + " unknown member");
            assertThat(place.everything()).isEqualTo(before);
        }
    }

    @Test
    void refusesWhatADeclaredCheckForbids(RedshiftStandIn standIn) throws SQLException {
        var place = new Place(standIn, "checked").filled();
        var star = place.star().checkedBy(Check.acceptedValues("fact_songplays", "level", "paid"));
        try (var warehouse = place.created(star)) {
            var before = place.everything();

            assertThatThrownBy(() -> warehouse.load(place.sources(), QUIET))
                    .isInstanceOf(CheckFailedException.class)
                    .hasMessageStartingWith("Nothing was loaded: fact_songplays.level must be one of paid")
                    .hasMessageContaining(": 2 (such as start_time = 2018-11-01 20:57:10.796, user_id = ***");
            assertThat(place.everything()).isEqualTo(before);
        }
    }

    @Test
    void refusesToAttachAnotherModel(RedshiftStandIn standIn) {
        var place = new Place(standIn, "other");
        place.created().close();

        assertThatThrownBy(
                        () -> place.redshift().attach(SparkifyStar.withHistory().in("other")))
                .isExactlyInstanceOf(InputException.class)
                .hasMessageStartingWith("The warehouse was made for another model of star sparkify than the given ");
        assertThatThrownBy(() -> place.redshift().attach(SparkifyStar.schema().in("nowhere")))
                .isExactlyInstanceOf(InputException.class)
                .hasMessage("The schema nowhere holds no warehouse to attach to; provision it and create its schema");
    }

    @Test
    void refusesTablesOfOthersInTheWay(RedshiftStandIn standIn) throws SQLException {
        var place = new Place(standIn, "taken");
        place.run("create schema taken", "create table taken.dim_users (a integer)");
        try (var warehouse = place.redshift().provision(place.star())) {
            assertThatThrownBy(warehouse::createSchema)
                    .isExactlyInstanceOf(InputException.class)
                    .hasMessage(
                            "Tables are there that this warehouse did not make: dim_users; put the star into a schema"
                                    + " of its own with in(…), or rename them");
            assertThat(warehouse.teardown().kept())
                    .containsExactly(
                            "table taken.dim_users: not of this warehouse",
                            "the cluster, its database and the buckets: they were there before");
        }
        assertThat(place.rows("select count(*) from taken.dim_users")).containsExactly("0");
    }

    @Test
    void refusesPlacesThatAreNotThere(RedshiftStandIn standIn) {
        var place = new Place(standIn, "missing").filled();
        try (var warehouse = place.created()) {
            assertThatThrownBy(() -> warehouse.load(events(standIn.uri("missing/nothing/")), QUIET))
                    .isExactlyInstanceOf(InputException.class)
                    .hasMessageStartingWith("No file to read at " + standIn.uri("missing/nothing/"));
            assertThatThrownBy(() -> warehouse.load(events("s3://no-such-bucket-at-all/log/"), QUIET))
                    .isExactlyInstanceOf(InputException.class)
                    .hasMessage("Cannot list s3://no-such-bucket-at-all/log/: there is no such bucket");
        }
        var elsewhere = Redshift.existing(standIn.dataSource(), standIn.s3())
                .dropTables()
                .documentsIn("s3://no-such-bucket-at-all/documents/");
        try (var warehouse = elsewhere.attach(place.star())) {
            assertThatThrownBy(() -> warehouse.load(place.sources(), QUIET))
                    .isExactlyInstanceOf(InputException.class)
                    .hasMessageMatching("Cannot put s3://no-such-bucket-at-all/documents/.*: there is no such bucket");
        }
    }

    private static Sources events(String location) {
        return Sources.of(Source.json("staging_events", Location.of(location)));
    }
}

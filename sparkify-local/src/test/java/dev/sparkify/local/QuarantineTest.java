package dev.sparkify.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.sparkify.ReadyWarehouse;
import dev.sparkify.Warehouse;
import dev.sparkify.error.InputException;
import dev.sparkify.load.BadRecordPolicy;
import dev.sparkify.load.BadRecordPolicy.Quarantine;
import dev.sparkify.load.ChangedFilePolicy;
import dev.sparkify.load.LoadReport;
import dev.sparkify.load.Location;
import dev.sparkify.load.Outcome;
import dev.sparkify.load.RejectedRecord;
import dev.sparkify.load.Source;
import dev.sparkify.load.SourceReport;
import dev.sparkify.load.Sources;
import dev.sparkify.music.SparkifyStar;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad records are set aside within the bounds of the policy, kept for their time, and replaced once. */
class QuarantineTest {
    private static final Quarantine ANY = BadRecordPolicy.quarantine();
    private static final String UNREADABLE = "{\"status\":200.0}\n";
    private static final String AGAINST_THE_RULES =
            "{\"page\":\"NextSong\",\"userId\":\"unknown\",\"ts\":1," + "\"sessionId\":1,\"itemInSession\":1}\n";

    @TempDir
    private Path path;

    private Folder folder;
    private ReadyWarehouse<DuckDbWarehouse> warehouse;
    private Database database;

    @BeforeEach
    void create() throws IOException {
        folder = new Folder(path).write("song_data/song.json", Folder.song());
        warehouse =
                Warehouse.provision(DuckDb.inMemory(), SparkifyStar.schema()).createSchema();
        database = new Database(warehouse.handle().dataSource());
    }

    @AfterEach
    void close() {
        warehouse.close();
    }

    private Source events(BadRecordPolicy policy) {
        return Source.json("staging_events", Location.of(folder.events())).onBadRecord(policy);
    }

    private Source songs(BadRecordPolicy policy) {
        return Source.json("staging_songs", Location.of(folder.songs())).onBadRecord(policy);
    }

    private LoadReport load(Source... sources) {
        return warehouse.load(Sources.of(sources)).report();
    }

    private List<Long> ids() {
        return warehouse.rejects().stream().map(RejectedRecord::id).toList();
    }

    private InputException refused(Sources sources) throws SQLException {
        var before = database.everything();
        var failure = catchThrowableOfType(InputException.class, () -> warehouse.load(sources));
        assertThat(failure).as("the load").isNotNull();
        assertThat(database.everything()).isEqualTo(before);
        return failure;
    }

    private static String plays(int from, int count) {
        return IntStream.range(from, from + count).mapToObj(Folder::play).collect(Collectors.joining());
    }

    /** Of 10 records of the events 4 are bad: 2 cannot be read, 2 are against the rules. */
    private void writeFourBadOfTen() throws IOException {
        folder.write("log_data/1.json", plays(0, 3) + UNREADABLE + AGAINST_THE_RULES)
                .write("log_data/2.json", plays(3, 3) + AGAINST_THE_RULES + UNREADABLE);
    }

    @ParameterizedTest(name = "up to {0}, a share of {1}")
    @CsvSource({"4, 1", "9, 0.4", "4, 0.4"})
    void takesAsManyAsTheBoundsAllow(long most, double share) throws IOException {
        writeFourBadOfTen();

        var report = load(events(ANY.upTo(most).upToShare(share)));

        assertThat(report.source("staging_events"))
                .extracting(SourceReport::read, SourceReport::staged, SourceReport::quarantined)
                .containsExactly(10L, 6L, 4L);
        assertThat(report.source("staging_events").addsUp()).isTrue();
        assertThat(report.table("fact_songplays").count(Outcome.STAGED)).isEqualTo(6);
        assertThat(report.table("fact_songplays").inserted()).isEqualTo(6);
        assertThat(warehouse.rejects())
                .extracting(
                        reject -> Path.of(reject.file()).getFileName() + ":" + reject.line() + " " + reject.column())
                .containsExactlyInAnyOrder(
                        "1.json:4 status",
                        "2.json:5 status",
                        "1.json:5 dim_users.user_id",
                        "2.json:4 dim_users.user_id");
    }

    @ParameterizedTest(name = "up to {0}, a share of {1}")
    @CsvSource(delimiter = '|', textBlock = """
            3 | 1    | at most 3
            9 | 0.39 | at most 9 and a share of 0.39
            0 | 1    | at most 0
            9 | 0    | at most 9 and a share of 0.0
            9 | 0.30000000000000004 | at most 9 and a share of 0.30000000000000004
            9 | 1e-9 | at most 9 and a share of 1.0E-9
            """)
    void refusesOneMoreAndKeepsNothing(long most, double share, String bounds) throws Exception {
        writeFourBadOfTen();

        assertThat(refused(Sources.of(events(ANY.upTo(most).upToShare(share)))))
                .hasMessageStartingWith(
                        "Nothing was loaded: staging_events: more bad records than the quarantine takes, " + bounds)
                .hasMessageContaining("(such as " + folder.events().resolve("1.json") + ":");
    }

    @Test
    void judgesEachSourceByItsOwnBounds() throws Exception {
        writeFourBadOfTen();
        folder.write("song_data/bad.json", Folder.song().replace("SO1", "unknown"))
                .write("song_data/worse.json", "[]")
                .write("song_data/none.json", Folder.song().replace("AR1", ""));

        assertThat(refused(Sources.of(events(ANY.upTo(4)), songs(ANY.upTo(2)))))
                .hasMessageStartingWith("Nothing was loaded: staging_songs: more bad records");
        var report = load(events(ANY.upTo(4)), songs(ANY.upTo(3)));

        assertThat(report.sources())
                .extracting(SourceReport::read, SourceReport::staged, SourceReport::quarantined)
                .containsExactly(tuple(10L, 6L, 4L), tuple(4L, 1L, 3L));
        assertThat(warehouse.rejects())
                .filteredOn(reject -> reject.staging().equals("staging_songs"))
                .extracting(RejectedRecord::column)
                .containsExactlyInAnyOrder("", "dim_songs.song_id", "dim_artists.artist_id");
        assertThat(ids()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
        assertThat(database.rows("select song_id, artist_id from dim_songs order by 1"))
                .containsExactly("'SO1', 'AR1'", "'unknown', NULL");
    }

    @Test
    void refusesSongsThatFailWhileEventsAreSetAside() throws Exception {
        writeFourBadOfTen();
        folder.write("song_data/worse.json", "[]");

        assertThat(refused(Sources.of(events(ANY), songs(BadRecordPolicy.fail()))))
                .hasMessageContaining("worse.json:1: not a JSON object: found '[' instead of '{'");
    }

    @Test
    void countsOnAndNeverUsesANumberAgain() throws Exception {
        folder.write("log_data/1.json", UNREADABLE + AGAINST_THE_RULES);
        load(events(ANY));
        assertThat(ids()).containsExactly(1L, 2L);
        folder.write("log_data/2.json", UNREADABLE);
        refused(Sources.of(events(ANY.upTo(0))));
        load(events(ANY));
        assertThat(ids()).containsExactly(1L, 2L, 3L);
        database.run("delete from sparkify_rejects");
        folder.write("log_data/3.json", AGAINST_THE_RULES + UNREADABLE);
        load(events(ANY));

        assertThat(ids()).containsExactly(4L, 5L);
        assertThat(warehouse.rejects()).extracting(RejectedRecord::load).containsOnly(3L);
    }

    @Test
    void forgetsWhatWasRejectedLongerAgoThanItIsKept() throws Exception {
        folder.write("log_data/1.json", UNREADABLE.repeat(4)).write("song_data/bad.json", "[]");
        load(events(ANY), songs(ANY));
        database.run("update sparkify_rejects set rejected_at = rejected_at - to_days(cast(20 as integer))"
                + " where line in (1, 2)");
        database.run("update sparkify_rejects set rejected_at = rejected_at + to_days(cast(1 as integer))"
                + " where line = 2");
        folder.write("log_data/2.json", plays(0, 1));

        load(events(ANY.keptFor(Duration.ofDays(21))));
        assertThat(warehouse.rejects()).hasSize(5);
        folder.write("log_data/3.json", plays(1, 1));
        load(events(ANY.keptFor(Duration.ofDays(20))));
        assertThat(warehouse.rejects())
                .extracting(reject -> reject.staging() + ":" + reject.line())
                .containsExactlyInAnyOrder(
                        "staging_songs:1", "staging_events:2", "staging_events:3", "staging_events:4");

        folder.write("log_data/4.json", plays(2, 1));
        load(events(ANY.keptFor(Duration.ofDays(19))));
        assertThat(warehouse.rejects())
                .extracting(reject -> reject.staging() + ":" + reject.line())
                .containsExactlyInAnyOrder("staging_songs:1", "staging_events:3", "staging_events:4");
        assertThat(database.rows("select highest from sparkify_keys where table_name = 'sparkify_rejects'"))
                .containsExactly("5");
    }

    @Test
    void bringsOnlyTheMissingRowsOfAMendedFileAndMarksWhatIsReplaced() throws Exception {
        folder.write("log_data/1.json", plays(0, 2) + UNREADABLE + AGAINST_THE_RULES + plays(4, 1));
        load(events(ANY), songs(ANY));
        var open = warehouse.rejects();
        var first = database.rows("select songplay_id, item_in_session from fact_songplays order by 1");
        folder.write("log_data/1.json", plays(0, 5));

        var report = warehouse
                .load(Sources.of(events(ANY)).replacing(open.toArray(RejectedRecord[]::new)))
                .report();

        assertThat(report.source("staging_events"))
                .extracting(SourceReport::read, SourceReport::staged, SourceReport::quarantined)
                .containsExactly(5L, 5L, 0L);
        assertThat(report.table("fact_songplays").inserted()).isEqualTo(2);
        assertThat(report.table("fact_songplays").count(Outcome.DUPLICATE_OF_HISTORY))
                .isEqualTo(3);
        assertThat(warehouse.rejects()).extracting(RejectedRecord::replacedBy).containsExactly(2L, 2L);
        assertThat(database.rows("select songplay_id, item_in_session from fact_songplays order by 1"))
                .hasSize(5)
                .startsWith(first.toArray(String[]::new));

        folder.write("log_data/1.json", plays(0, 6));
        assertThat(refused(Sources.of(events(ANY)).replacing(open.get(0))))
                .hasMessageContaining("Rejected records that are not there, or were replaced before, of [1]");
    }

    @Test
    void replacesNothingIfTheLoadIsRefusedOrARecordIsGone() throws Exception {
        folder.write("log_data/1.json", UNREADABLE + UNREADABLE);
        load(events(ANY));
        var open = warehouse.rejects();
        folder.write("log_data/1.json", plays(0, 1) + UNREADABLE);

        refused(Sources.of(events(BadRecordPolicy.fail())).replacing(open.get(0)));
        assertThat(warehouse.rejects()).extracting(RejectedRecord::replacedBy).containsExactly(0L, 0L);
        database.run("delete from sparkify_rejects where reject_id = 2");
        assertThat(refused(Sources.of(events(ANY)).replacing(open.get(0), open.get(1))))
                .hasMessageContaining("of [1, 2]");
    }

    @Test
    void setsAsideAnewWhatIsStillBadInAMendedFile() throws Exception {
        folder.write("log_data/1.json", plays(0, 1) + UNREADABLE + UNREADABLE);
        load(events(ANY));
        folder.write("log_data/1.json", plays(0, 2) + UNREADABLE);

        var report = warehouse
                .load(Sources.of(events(ANY)).replacing(warehouse.rejects().get(0)))
                .report();

        assertThat(report.source("staging_events").quarantined()).isEqualTo(1);
        assertThat(report.table("fact_songplays").inserted()).isEqualTo(1);
        assertThat(warehouse.rejects())
                .extracting(reject -> reject.id() + " " + reject.load() + " " + reject.replacedBy())
                .containsExactly("1 1 2", "2 1 2", "3 2 0");
    }

    @Test
    void refusesAMendedFileWhereChangedFilesAreRefused() throws Exception {
        folder.write("log_data/1.json", plays(0, 1) + UNREADABLE);
        load(events(ANY));
        folder.write("log_data/1.json", plays(0, 2));
        var source = events(ANY).onChangedFile(ChangedFilePolicy.REFUSE);

        assertThat(refused(Sources.of(source)))
                .hasMessageStartingWith("Nothing was loaded: 1 file has changed since it was loaded")
                .hasMessageContaining(folder.events().resolve("1.json") + ": was ");

        folder.write("log_data/1.json", plays(0, 1) + UNREADABLE).write("log_data/2.json", plays(1, 1));
        assertThat(load(source).table("fact_songplays").inserted()).isEqualTo(1);
        assertThat(warehouse.rejects()).hasSize(1);
    }
}

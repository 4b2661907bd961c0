package dev.sparkify.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.ReadyWarehouse;
import dev.sparkify.Warehouse;
import dev.sparkify.error.InputException;
import dev.sparkify.load.BadRecordPolicy;
import dev.sparkify.load.RejectedRecord;
import dev.sparkify.load.Sources;
import dev.sparkify.load.TimeRange;
import dev.sparkify.music.SparkifyStar;
import dev.sparkify.personal.Erasure;
import dev.sparkify.personal.ErasureReport.ErasedRows;
import dev.sparkify.schema.StarSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who is erased is found nowhere in the database any more; everybody else is as before. */
class ErasureTest {
    private static final String KEY = "Nightingale-4711";
    private static final List<String> TELLING = List.of(KEY, "Florence", "Scutari", "Lamp/1.0");

    @TempDir
    private Path path;

    private Folder folder;

    @BeforeEach
    void write() throws IOException {
        folder = new Folder(path)
                .write("song_data/song.json", Folder.song())
                .write(
                        "log_data/events.json",
                        event(KEY, "Florence", "free", 1, "0")
                                + event(KEY, "Florence", "paid", 2, "0")
                                + event("8", "Ada", "free", 3, "0")
                                + event("9", "Bob", "paid", 4, "0")
                                + event(KEY, "Florence", "paid", 5, "\"none\"")
                                + event("8", "Ada", "free", 6, "\"none\"")
                                + "{\"userId\":\"" + KEY + "\",\"firstName\":\"Flor\n");
    }

    private static String event(String user, String name, String level, int second, String item) {
        boolean isOther = !user.equals(KEY);
        return """
                {"artist":"Björk","firstName":"%s","gender":"F","itemInSession":%s,"lastName":"N","length":246.5,\
                "level":"%s","location":"%s","page":"NextSong","sessionId":7,"song":"Jóga","ts":%d,"userAgent":"%s",\
                "userId":"%s"}
                """.formatted(
                        name,
                        item,
                        level,
                        isOther ? "Oslo" : "Scutari",
                        1_541_105_830_000L + second * 1000L,
                        isOther ? "Fox" : "Lamp/1.0",
                        user);
    }

    static Stream<StarSchema> stars() {
        return Stream.of(SparkifyStar.schema(), SparkifyStar.withHistory());
    }

    private ReadyWarehouse<DuckDbWarehouse> loaded(StarSchema star) {
        return Warehouse.provision(DuckDb.inMemory(), star).createSchema().load(sources());
    }

    private Sources sources() {
        return new Sources(folder.sources().all().stream()
                .map(source -> source.onBadRecord(BadRecordPolicy.quarantine()))
                .toList());
    }

    private static Database database(ReadyWarehouse<DuckDbWarehouse> warehouse) {
        return new Database(warehouse.handle().dataSource());
    }

    private static void demandNothingTells(Map<String, List<String>> tables) {
        for (var telling : TELLING) {
            tables.forEach((table, rows) -> assertThat(rows).as(table).noneMatch(row -> row.contains(telling)));
        }
    }

    private static List<String> others(ReadyWarehouse<DuckDbWarehouse> warehouse, String table) throws SQLException {
        return database(warehouse)
                .rows("select * from " + table + " where user_id in ('8', '9', 'unknown')"
                        + (table.startsWith("fact") ? " and location = 'Oslo'" : "") + " order by all");
    }

    @ParameterizedTest
    @MethodSource("stars")
    void removesAMemberEverywhere(StarSchema star) throws SQLException {
        try (var warehouse = loaded(star)) {
            var users = others(warehouse, "dim_users");
            var plays = others(warehouse, "fact_songplays");

            var report = warehouse.erase(Erasure.of("dim_users", KEY));

            demandNothingTells(database(warehouse).everything());
            assertThat(others(warehouse, "dim_users")).isEqualTo(users);
            assertThat(others(warehouse, "fact_songplays")).isEqualTo(plays);
            assertThat(database(warehouse).rows("select count(*) from fact_songplays"))
                    .containsExactly("4");
            assertThat(database(warehouse)
                            .rows("select level from fact_songplays where user_id = 'unknown' order by start_time"))
                    .containsExactly("'free'", "'paid'");
            assertThat(warehouse.audit().failures()).isEmpty();
            assertThat(warehouse.rejects()).extracting(RejectedRecord::line).containsExactly(6L);
            assertThat(report.rows())
                    .contains(new ErasedRows("fact_songplays", 2), new ErasedRows("sparkify_rejects", 2));
            assertThat(report.files()).singleElement().asString().endsWith("events.json");
            assertThat(report.asText() + report.asJson()).doesNotContain(KEY);
        }
    }

    @ParameterizedTest
    @MethodSource("stars")
    void pseudonymisesAMemberEverywhere(StarSchema star) throws SQLException {
        try (var warehouse = loaded(star)) {
            var users = others(warehouse, "dim_users");
            var rows = database(warehouse).rows("select count(*) from dim_users");

            warehouse.erase(Erasure.of("DIM_USERS", KEY).pseudonymised());

            demandNothingTells(database(warehouse).everything());
            assertThat(others(warehouse, "dim_users")).isEqualTo(users);
            assertThat(database(warehouse).rows("select count(*) from dim_users"))
                    .isEqualTo(rows);
            assertThat(database(warehouse)
                            .rows(
                                    "select count(*), count(distinct user_id), count(location), min(user_id) like 'erased-%'"
                                            + " from fact_songplays where user_id like 'erased-%'"))
                    .containsExactly("2, 1, 0, true");
            assertThat(database(warehouse)
                            .rows("select distinct first_name, gender from dim_users where user_id like 'erased-%'"))
                    .containsExactly("NULL, NULL");
            assertThat(warehouse.audit().failures()).isEmpty();
        }
    }

    @Test
    void notesErasuresWithoutTheKey() throws SQLException {
        try (var warehouse = loaded(SparkifyStar.schema())) {
            warehouse.erase(Erasure.of("dim_users", KEY));
            var second = warehouse.erase(Erasure.of("dim_users", "nobody").pseudonymised());

            assertThat(second.erasure()).isEqualTo(2);
            assertThat(second.count()).isZero();
            assertThat(database(warehouse)
                            .rows("select erasure_id, table_name, way, row_count from sparkify_erasures order by 1"))
                    .containsExactly("1, 'dim_users', 'REMOVED', 5", "2, 'dim_users', 'PSEUDONYMISED', 0");
        }
    }

    @Test
    void takesBlanksAtTheEndOfAKeyForNothingAndOtherSpacesForTheKeyOfSomebodyElse() throws SQLException {
        try (var warehouse = loaded(SparkifyStar.schema())) {
            var before = database(warehouse).rows("select * from dim_users order by all");

            assertThat(warehouse.erase(Erasure.of("dim_users", KEY + "\t")).count())
                    .isZero();
            assertThat(database(warehouse).rows("select * from dim_users order by all"))
                    .isEqualTo(before);

            warehouse.erase(Erasure.of("dim_users", KEY + "  "));
            demandNothingTells(database(warehouse).everything());
        }
    }

    @Test
    void changesNothingWhereItIsRefused() throws SQLException {
        try (var warehouse = loaded(SparkifyStar.schema())) {
            var before = database(warehouse).everything();

            assertThatThrownBy(() -> warehouse.erase(Erasure.of("dim_users", "unknown")))
                    .isInstanceOf(InputException.class)
                    .hasMessage(
                            "The unknown member of dim_users cannot be erased: it stands for nobody, and rows refer to it");
            assertThatThrownBy(() -> warehouse.erase(Erasure.of("dim_user", KEY)))
                    .isInstanceOf(InputException.class)
                    .hasMessage(
                            "No member of dim_user can be erased: the star has no such dimension (did you mean dim_users?)");
            assertThatThrownBy(() -> warehouse.erase(Erasure.of("dim_users", KEY, "2")))
                    .isInstanceOf(InputException.class)
                    .hasMessage("A member of dim_users is known by user_id: give 1 value, not 2");
            assertThatThrownBy(() -> warehouse.erase(Erasure.of("dim_time", KEY)))
                    .isInstanceOf(InputException.class)
                    .hasMessage(
                            "The key of a member of dim_time does not fit start_time, TIMESTAMP; nothing was erased");
            assertThatThrownBy(() -> warehouse.erase(Erasure.of("dim_time", "2018-11-01 20:57:11")))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("fact_songplays.start_time: rows refer to the member, and dim_time has no"
                            + " unknown member to which they could; erase it pseudonymised()");
            assertThat(database(warehouse).everything()).isEqualTo(before);
        }
    }

    @Test
    void refusesToMakeRowsThatNothingTellsApart() throws SQLException, IOException {
        folder.write("log_data/twin.json", event("9", "Bob", "paid", 1, "0"));
        try (var warehouse = loaded(SparkifyStar.schema())) {
            warehouse.erase(Erasure.of("dim_users", "9"));

            assertThatThrownBy(() -> warehouse.erase(Erasure.of("dim_users", KEY)))
                    .isInstanceOf(InputException.class)
                    .hasMessage(
                            "Nothing was erased: fact_songplays.start_time, user_id, session_id, item_in_session: rows"
                                    + " that nothing would tell apart without the member of dim_users; erase it pseudonymised(): 1"
                                    + " (such as start_time = 2018-11-01 20:57:11, user_id = ***, session_id = 7,"
                                    + " item_in_session = 0, rows = 2)");
            warehouse.erase(Erasure.of("dim_users", KEY).pseudonymised());
            demandNothingTells(database(warehouse).everything());
        }
    }

    @Test
    void comesBackOnlyFromTheSource() throws SQLException, IOException {
        try (var warehouse = loaded(SparkifyStar.withHistory())) {
            warehouse.erase(Erasure.of("dim_users", KEY));
            warehouse.load(sources());
            demandNothingTells(database(warehouse).everything());

            warehouse.reload(TimeRange.of(LocalDate.of(2018, 11, 1)), sources());
            assertThat(database(warehouse).rows("select user_id from dim_users"))
                    .contains("'" + KEY + "'");
        }
    }

    @Test
    void forgetsRejectedRecordsOfSomeAge() {
        try (var warehouse = loaded(SparkifyStar.schema())) {
            assertThat(warehouse.forgetRejects(Duration.ofDays(1))).isZero();
            assertThat(warehouse.rejects()).extracting(RejectedRecord::id).containsExactly(1L, 2L, 3L);
            assertThat(warehouse.forgetRejects(Duration.ZERO)).isEqualTo(3);
            assertThat(warehouse.rejects()).isEmpty();
            assertThatThrownBy(() -> warehouse.forgetRejects(Duration.ofDays(-1)))
                    .isInstanceOf(InputException.class)
                    .hasMessage("Rejected records cannot be forgotten before they came: give an age from zero on");
        }
    }
}

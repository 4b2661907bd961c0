package dev.sparkify.benchmarks.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.Warehouse;
import dev.sparkify.benchmarks.measure.Measurement;
import dev.sparkify.benchmarks.measure.Round;
import dev.sparkify.local.DuckDb;
import dev.sparkify.music.SparkifyStar;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableComparisonTest {
    private static final TableComparison COMPARISON = new TableComparison(SparkifyStar.schema());

    @TempDir
    private Path folder;

    private Path one;
    private Path other;

    @BeforeEach
    void makeTwoWarehouses() throws SQLException {
        one = made("one.duckdb");
        other = made("other.duckdb");
    }

    private Path made(String name) throws SQLException {
        var file = folder.resolve(name);
        try (var warehouse = Warehouse.provision(DuckDb.file(file), SparkifyStar.schema())) {
            warehouse.createSchema();
        }
        change(file, "insert into dim_users (user_id, level) values ('1', 'free'), ('2', null)");
        return file;
    }

    private static void change(Path file, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:" + file);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void findsNothingInEqualTables() {
        assertThat(COMPARISON.between(one, other)).isEmpty();
    }

    @Test
    void findsAChangedValueBothWays() throws SQLException {
        change(other, "update dim_users set level = 'paid' where user_id = '1'");

        assertThat(COMPARISON.between(one, other)).containsExactly(new Difference("dim_users", 1, 1));
    }

    @Test
    void findsARowThatIsThereTwice() throws SQLException {
        change(other, "insert into dim_users (user_id, level) values ('2', null)");

        assertThat(COMPARISON.between(one, other)).containsExactly(new Difference("dim_users", 0, 1));
    }

    @Test
    void comparesThePlaysWithoutTheirNumbers() throws SQLException {
        change(one, play(1, 7));
        change(other, play(2, 7));
        assertThat(COMPARISON.between(one, other)).isEmpty();

        change(one, play(3, 8));
        assertThat(COMPARISON.between(one, other)).containsExactly(new Difference("fact_songplays", 1, 0));
    }

    private static String play(int number, int session) {
        return """
                insert into fact_songplays (songplay_id, start_time, user_id, song_id, artist_id, session_id, item_in_session)
                values (%d, timestamp '2018-11-01', '1', 'unknown', 'unknown', %d, 0)""".formatted(number, session);
    }

    @Test
    void refusesADatabaseWithoutTheTables() throws SQLException {
        var empty = folder.resolve("empty.duckdb");
        change(empty, "create table nothing (x integer)");

        assertThatThrownBy(() -> COMPARISON.between(one, empty))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Cannot compare " + one + " with " + empty);
    }

    @Test
    void namesTheContestantWhoseTablesDiffer() throws SQLException {
        change(other, "delete from dim_users");
        var runs = new LinkedHashMap<String, Round.Run>();
        runs.put("first", new Round.Run(new Measurement(1, 1, 1), one));
        runs.put("second", new Round.Run(new Measurement(1, 1, 1), other));
        var round = new Round(runs);

        assertThatThrownBy(() -> new SameTables(SparkifyStar.schema()).judge(round))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("second made other tables than first: dim_users: 2 rows missing, 0 too many");
    }
}

package dev.sparkify.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.Warehouse;
import dev.sparkify.load.BadRecordPolicy;
import dev.sparkify.load.Sources;
import dev.sparkify.music.SparkifyStar;
import dev.sparkify.personal.Erasure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever was loaded: no table holds the key of who was erased, all checks pass, and the rows of others are as before. */
class ErasedForGoodTest {
    private static final String OTHERS = " where user_id not in ('user-0-', 'unknown') and user_id not like 'erased-%'";

    @Property(tries = 10, seed = "20181106")
    void noTableHoldsTheKeyOfWhoWasErased(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 3) Integer> users,
            @ForAll Set<@IntRange(max = 11) Integer> bad,
            @ForAll Erasure.Way way,
            @ForAll boolean hasHistory)
            throws IOException, SQLException {
        var path = Files.createTempDirectory("sparkify-erased-");
        try {
            var folder = new Folder(path).write("song_data/song.json", Folder.song());
            for (int i = 0; i < users.size(); i++) {
                folder.write("log_data/" + i + ".json", event(users.get(i), i, bad.contains(i)));
            }
            erase(folder, way, hasHistory);
        } finally {
            remove(path);
        }
    }

    private static String event(int user, int second, boolean isBad) {
        return Folder.play(second)
                .replace("\"userId\":\"8\"", "\"userId\":\"user-" + user + "-\"")
                .replace("\"level\":\"free\"", "\"level\":\"" + (second % 2 == 0 ? "free" : "paid") + "\"")
                .replace("\"sessionId\":7", "\"sessionId\":" + (isBad ? "\"none\"" : "7"));
    }

    private static void erase(Folder folder, Erasure.Way way, boolean hasHistory) throws SQLException {
        var star = hasHistory ? SparkifyStar.withHistory() : SparkifyStar.schema();
        var sources = new Sources(folder.sources().all().stream()
                .map(source -> source.onBadRecord(BadRecordPolicy.quarantine()))
                .toList());
        try (var warehouse =
                Warehouse.provision(DuckDb.inMemory(), star).createSchema().load(sources)) {
            var database = new Database(warehouse.handle().dataSource());
            var before = others(database);

            warehouse.erase(new Erasure("dim_users", List.of("user-0-"), way));

            database.everything()
                    .forEach((table, rows) -> assertThat(rows).as(table).noneMatch(row -> row.contains("user-0-")));
            assertThat(warehouse.audit().failures()).isEmpty();
            assertThat(others(database)).isEqualTo(before);
        }
    }

    private static List<String> others(Database database) throws SQLException {
        var rows = database.rows("select * from fact_songplays" + OTHERS + " order by all");
        rows.addAll(database.rows("select * from dim_users" + OTHERS + " order by all"));
        rows.addAll(database.rows("select * from sparkify_rejects where record not like '%user-0-%' order by all"));
        return rows;
    }

    private static void remove(Path path) throws IOException {
        try (var files = Files.walk(path)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

package dev.sparkify.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loads the sample by the command and compares with what is known of it. */
class SampleFiguresTest {
    private static final List<String> TABLES =
            List.of("dim_users", "dim_artists", "dim_songs", "dim_time", "fact_songplays");

    @TempDir
    Path folder;

    @Test
    void accountsForEveryRecordAndChangesNothingTheSecondTime() {
        var sample = SampleData.present();

        var first = load(sample);
        assertThat(first.get("load").asInt()).isEqualTo(1);
        assertThat(numbers(first.get("sources"), "read")).containsExactly(8_056L, 71L);
        assertThat(numbers(first.get("tables"), "inserted")).containsExactly(96L, 69L, 71L, 6_813L, 6_820L);
        assertThat(table(first, "fact_songplays").get("filtered").asInt()).isEqualTo(1_236);
        assertThat(query("SELECT COUNT(*) FROM fact_songplays WHERE song_id <> 'unknown'"))
                .isEqualTo("count_star()\r\n1\r\n");
        var before = contents();

        var second = load(sample);
        assertThat(numbers(second.get("sources"), "filesSkipped")).containsExactly(30L, 71L);
        assertThat(numbers(second.get("sources"), "read")).containsOnly(0L);
        assertThat(numbers(second.get("tables"), "inserted")).containsOnly(0L);
        assertThat(contents()).isEqualTo(before);
    }

    private JsonNode load(SampleData sample) {
        return SampleData.parsed(CommandRun.done(
                "etl",
                "--log-data",
                sample.logData(),
                "--song-data",
                sample.songData(),
                "--database",
                folder.resolve("plays.duckdb"),
                "--format",
                "json"));
    }

    private static JsonNode table(JsonNode receipt, String name) {
        return receipt.get("tables").get(TABLES.indexOf(name));
    }

    private static List<Long> numbers(JsonNode rows, String key) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.get(key).asLong())
                .toList();
    }

    private String contents() {
        return TABLES.stream()
                .map(table -> query("FROM " + table + " ORDER BY ALL"))
                .collect(Collectors.joining("\n"));
    }

    private String query(String sql) {
        return CommandRun.done("query", "--database", folder.resolve("plays.duckdb"), "--format", "csv", sql);
    }
}

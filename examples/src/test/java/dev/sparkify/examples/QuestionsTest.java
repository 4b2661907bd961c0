package dev.sparkify.examples;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers the questions a second time, in Java from the files, and compares. */
class QuestionsTest {
    private static final Comparator<String> BYTES =
            comparing(text -> text.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

    @TempDir
    static Path folder;

    private static List<JsonNode> plays = List.of();

    @BeforeAll
    static void load() {
        var sample = SampleData.present();
        plays = sample.plays();
        CommandRun.done(
                "etl", "--log-data", sample.logData(), "--song-data", sample.songData(), "--database", database());
    }

    private static Path database() {
        return folder.resolve("plays.duckdb");
    }

    @Test
    void findsTopSongs() {
        assertThat(answer(Questions.topSongs()))
                .isEqualTo(top("song", "artist"))
                .hasSize(10);
    }

    @Test
    void findsTopArtists() {
        assertThat(answer(Questions.topArtists())).isEqualTo(top("artist")).hasSize(10);
    }

    @Test
    void findsPlaysByHour() {
        assertThat(answer(Questions.playsByHour()))
                .isEqualTo(rows(count(QuestionsTest::hour)))
                .hasSize(24);
    }

    @Test
    void findsFreeAndPaidUsers() {
        var latest = new HashMap<String, JsonNode>();
        plays.stream()
                .sorted(comparing((JsonNode play) -> play.get("ts").asLong())
                        .thenComparing(play -> play.get("sessionId").asLong())
                        .thenComparing(play -> play.get("itemInSession").asInt()))
                .forEach(play -> latest.put(play.get("userId").asText(), play));
        var users = latest.values().stream()
                .collect(groupingBy(user -> user.get("level").asText(), counting()));
        var expected = new ArrayList<List<String>>();
        count(play -> play.get("level").asText())
                .forEach((level, played) ->
                        expected.add(List.of(level, String.valueOf(users.get(level)), String.valueOf(played))));

        assertThat(answer(Questions.freeAndPaid())).isEqualTo(expected).hasSize(2);
    }

    @Test
    void findsBusiestCities() {
        assertThat(answer(Questions.busiestCities())).isEqualTo(top("location")).hasSize(10);
    }

    private static int hour(JsonNode play) {
        return Instant.ofEpochMilli(play.get("ts").asLong())
                .atOffset(ZoneOffset.UTC)
                .getHour();
    }

    private static <K extends Comparable<K>> Map<K, Long> count(Function<JsonNode, K> key) {
        return plays.stream().collect(groupingBy(key, TreeMap::new, counting()));
    }

    private static List<List<String>> rows(Map<?, Long> counts) {
        return counts.entrySet().stream()
                .map(entry ->
                        List.of(entry.getKey().toString(), entry.getValue().toString()))
                .toList();
    }

    private static List<List<String>> top(String... keys) {
        var byText = comparing(
                        (Map.Entry<List<String>, Long> entry) -> entry.getKey().get(0), BYTES)
                .thenComparing(entry -> entry.getKey().get(keys.length - 1), BYTES);
        return plays.stream().collect(groupingBy(play -> texts(play, keys), counting())).entrySet().stream()
                .sorted(Map.Entry.<List<String>, Long>comparingByValue()
                        .reversed()
                        .thenComparing(byText))
                .limit(10)
                .map(entry -> plus(entry.getKey(), entry.getValue().toString()))
                .toList();
    }

    private static List<String> texts(JsonNode play, String... keys) {
        return Arrays.stream(keys).map(key -> play.get(key).asText()).toList();
    }

    private static List<String> plus(List<String> texts, String text) {
        var all = new ArrayList<>(texts);
        all.add(text);
        return all;
    }

    private static List<List<String>> answer(Questions.Question question) {
        var json = CommandRun.done("query", "--database", database(), "--format", "json", question.sql());
        return list(SampleData.parsed(json)).stream()
                .map(row -> list(row).stream().map(JsonNode::asText).toList())
                .toList();
    }

    private static List<JsonNode> list(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false).toList();
    }
}

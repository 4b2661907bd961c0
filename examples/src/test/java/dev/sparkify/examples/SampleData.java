package dev.sparkify.examples;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Is the sample of Sparkify's sources, which lies beside the project and is no part of it. */
public record SampleData(Path folder) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Finds it, or skips the test. */
    public static SampleData present() {
        var folder = Path.of("../../shared/data/sparkify");
        assumeTrue(
                Files.isDirectory(folder),
                "Skipped: there is no sample at " + folder.toAbsolutePath().normalize());
        return new SampleData(folder);
    }

    public Path logData() {
        return folder.resolve("log_data");
    }

    public Path songData() {
        return folder.resolve("song_data");
    }

    public List<JsonNode> plays() {
        try (var files = Files.walk(logData())) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .flatMap(SampleData::events)
                    .filter(event -> event.get("page").asText().equals("NextSong"))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Stream<JsonNode> events(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .map(SampleData::parsed);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

package dev.sparkify.test;

import dev.sparkify.load.Sources;
import dev.sparkify.music.SparkifyStar;
import java.nio.file.Path;

/** Two events, of which one is a play, and the song that is played. */
final class Music {
    private static final Path FOLDER = Path.of("src", "test", "resources", "music");

    private Music() {}

    static Sources sources() {
        return SparkifyStar.sources(
                FOLDER.resolve("log_data").toString(),
                FOLDER.resolve("song_data").toString());
    }
}

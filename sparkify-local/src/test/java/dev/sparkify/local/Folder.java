package dev.sparkify.local;

import dev.sparkify.load.Sources;
import dev.sparkify.music.SparkifyStar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Is a folder with {@code log_data} and {@code song_data}, to be filled with small files. */
record Folder(Path path) {
    /** Writes an event that is a play, on one line, with its new line. */
    static String play(int number) {
        return """
                {"artist":"Björk","firstName":"Zoë","gender":"F","itemInSession":%d,"lastName":"Lee","length":246.5,\
                "level":"free","location":"","page":"NextSong","sessionId":7,"song":"Jóga","ts":%d,"userAgent":"",\
                "userId":"8"}
                """.formatted(number, 1_541_105_830_796L + number);
    }

    /** Writes the song that the plays match. */
    static String song() {
        return """
                {"song_id":"SO1","title":"Jóga","artist_id":"AR1","artist_name":"Björk","duration":246.5,"year":1997}
                """;
    }

    Path events() {
        return path.resolve("log_data");
    }

    Path songs() {
        return path.resolve("song_data");
    }

    Sources sources() {
        return SparkifyStar.sources(events().toString(), songs().toString());
    }

    /** Writes one play and its song. */
    Folder filled() throws IOException {
        return write("log_data/events.json", play(0)).write("song_data/song.json", song());
    }

    Folder write(String name, String content) throws IOException {
        var file = path.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        return this;
    }
}

package dev.sparkify.examples.generate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/** Writes each song as one object into a file of its own. */
final class SongFiles {
    private final Path directory;
    private final Tally tally;
    private final Set<Path> made = new HashSet<>();

    SongFiles(Path directory, Tally tally) {
        this.directory = directory;
        this.tally = tally;
    }

    void write(Catalogue catalogue) throws IOException {
        for (int number = 0; number < catalogue.size(); number++) {
            write(catalogue.song(number), catalogue.keys());
        }
    }

    private void write(Song song, Keys keys) throws IOException {
        var content = object(song, keys).getBytes(StandardCharsets.UTF_8);
        Files.write(file(song, keys.track(song.number())), content, StandardOpenOption.CREATE_NEW);
        tally.file(content.length);
        tally.song();
    }

    private Path file(Song song, String track) throws IOException {
        var folder = (song.isLate() ? Folder.SONG_DATA_LATE : Folder.SONG_DATA)
                .in(directory)
                .resolve(track.substring(2, 3))
                .resolve(track.substring(3, 4))
                .resolve(track.substring(4, 5));
        if (made.add(folder)) {
            Files.createDirectories(folder);
        }
        return folder.resolve(track + ".json");
    }

    private static String object(Song song, Keys keys) {
        var recording = song.recording();
        var artist = recording.artist();
        return "{\"num_songs\": 1, \"artist_id\": \"" + artist.id()
                + "\", \"artist_latitude\": " + artist.place().latitude()
                + ", \"artist_longitude\": " + artist.place().longitude()
                + ", \"artist_location\": " + artist.place().name()
                + ", \"artist_name\": " + JsonSpelling.SONG.quote(artist.name())
                + ", \"song_id\": \"" + keys.song(song.number())
                + "\", \"title\": " + JsonSpelling.SONG.quote(recording.title())
                + ", \"duration\": " + recording.length()
                + ", \"year\": " + song.year() + "}";
    }
}

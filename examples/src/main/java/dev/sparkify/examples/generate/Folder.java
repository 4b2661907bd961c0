package dev.sparkify.examples.generate;

import java.nio.file.Path;

/** Is one of the folders that a sample is made of. */
enum Folder {
    LOG_DATA("log_data"),
    SONG_DATA("song_data"),
    SONG_DATA_LATE("song_data_late");

    private final String name;

    Folder(String name) {
        this.name = name;
    }

    Path in(Path directory) {
        return directory.resolve(name);
    }
}

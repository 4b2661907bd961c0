package dev.sparkify.examples.command;

import picocli.CommandLine.Option;

/** Says where the two sources lie in Amazon S3. */
@SuppressWarnings("NullAway.Init")
final class Lake {
    @Option(
            names = "--log-data",
            paramLabel = "LOCATION",
            defaultValue = "s3://sparkify/log_data/",
            description = "Where the events lie (default: ${DEFAULT-VALUE}).")
    private String logData;

    @Option(
            names = "--song-data",
            paramLabel = "LOCATION",
            defaultValue = "s3://sparkify/song_data/",
            description = "Where the songs lie (default: ${DEFAULT-VALUE}).")
    private String songData;

    String logData() {
        return logData;
    }

    String songData() {
        return songData;
    }
}

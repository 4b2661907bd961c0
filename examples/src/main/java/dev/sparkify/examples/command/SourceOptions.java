package dev.sparkify.examples.command;

import dev.sparkify.examples.command.configuration.Setting;
import dev.sparkify.load.Sources;
import dev.sparkify.music.SparkifyStar;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Says where the two sources lie, where the configuration does not, or says otherwise. */
@SuppressWarnings("NullAway.Init")
final class SourceOptions {
    @Option(
            names = "--log-data",
            paramLabel = "PATH",
            description = "The events: a file, a folder with all below it, or a glob; for Redshift s3://bucket/prefix,"
                    + " or with --scratch all of these (default there: [S3] LOG_DATA of the configuration).")
    private @Nullable String logData;

    @Option(
            names = "--song-data",
            paramLabel = "PATH",
            description = "The songs: a file, a folder with all below it, or a glob; for Redshift s3://bucket/prefix,"
                    + " or with --scratch all of these (default there: [S3] SONG_DATA of the configuration).")
    private @Nullable String songData;

    @Option(
            names = "--scratch",
            paramLabel = "FOLDER",
            description =
                    "A folder s3://bucket/folder/ where loads into Redshift may put manifests and documents, and stage"
                            + " files of this machine: in staged/, where they stay until you remove them (default: [S3] SCRATCH of"
                            + " the configuration).")
    private @Nullable String scratch;

    /** Gives what the command line says. */
    Map<Setting, String> given() {
        var given = new EnumMap<Setting, String>(Setting.class);
        put(given, Setting.LOG_DATA, logData);
        put(given, Setting.SONG_DATA, songData);
        put(given, Setting.SCRATCH, scratch);
        return given;
    }

    /** Names the options without which a file cannot be loaded. */
    List<String> missing() {
        var missing = new ArrayList<String>();
        if (logData == null) {
            missing.add("'--log-data=PATH'");
        }
        if (songData == null) {
            missing.add("'--song-data=PATH'");
        }
        return missing;
    }

    /** Names where the sources of a file lie; none is missing. */
    Sources local() {
        return SparkifyStar.sources(Objects.requireNonNull(logData), Objects.requireNonNull(songData));
    }

    private static void put(Map<Setting, String> given, Setting setting, @Nullable String value) {
        if (value != null) {
            given.put(setting, value);
        }
    }
}

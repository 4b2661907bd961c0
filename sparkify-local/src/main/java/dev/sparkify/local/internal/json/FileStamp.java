package dev.sparkify.local.internal.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * Stands for a file as it lies there: the system changes it with every change of content, and nobody can set it back.
 * Where the system tells no such thing, there is none.
 *
 * @param text device, number of the file, time of its last change in nanoseconds, and size; empty if there is none
 * @param changed when the file was changed last
 */
public record FileStamp(String text, Instant changed) {
    private static final FileStamp NONE = new FileStamp("", Instant.EPOCH);
    private static final String ATTRIBUTES = "unix:dev,ino,ctime,size";

    /** The clock of a file system may stand still for so long. */
    private static final Duration GRAIN = Duration.ofSeconds(2);

    /**
     * Takes the stamp of a file.
     *
     * @param file the file
     * @return its stamp; an empty one if the system tells none, or the file is not there
     */
    public static FileStamp of(Path file) {
        try {
            var attributes = Files.readAttributes(file, ATTRIBUTES);
            if (!(attributes.get("ctime") instanceof FileTime changed)) {
                return NONE;
            }
            var place = attributes.get("dev") + ":" + attributes.get("ino");
            var text = place + ":" + changed.to(TimeUnit.NANOSECONDS) + ":" + attributes.get("size");
            return new FileStamp(text, changed.toInstant());
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException unknown) {
            return NONE;
        }
    }

    /**
     * Gives the stamp if it is old enough to tell what is read now from whatever comes after.
     *
     * @param begun when the reading began
     * @return the text; empty if the file was changed so shortly before that a further change might go unseen
     */
    public String settled(Instant begun) {
        return changed.isBefore(begun.minus(GRAIN)) ? text : "";
    }
}

package dev.sparkify.local.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStampTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("f.json"), "{}");
    }

    @Test
    void staysTheSameWhileTheFileLiesThereUntouched() throws IOException {
        var before = FileStamp.of(file);
        Files.readString(file);

        assertThat(FileStamp.of(file)).isEqualTo(before);
        assertThat(before.text()).matches("\\d+:\\d+:\\d+:2");
    }

    @Test
    void isAnotherForAnotherFileOfTheSameNameContentAndTime() throws IOException {
        var before = FileStamp.of(file);
        Path copy = Files.copy(file, folder.resolve("copy"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.move(copy, file, StandardCopyOption.REPLACE_EXISTING);

        assertThat(FileStamp.of(file)).isNotEqualTo(before);
    }

    @Test
    void settlesTwoSecondsAfterTheLastChange() {
        var stamp = FileStamp.of(file);

        assertThat(stamp.settled(stamp.changed().plusSeconds(2))).isEmpty();
        assertThat(stamp.settled(stamp.changed().plusSeconds(2).plusNanos(1))).isEqualTo(stamp.text());
        assertThat(stamp.settled(stamp.changed().minusSeconds(10))).isEmpty();
    }

    @Test
    void isToldOfAFileThatLiesUntouchedWhileItIsRead() {
        var plan = ReadingPlan.of(List.of(), List.of(file));

        assertThat(stampAfterReading(plan)).isEqualTo(FileStamp.of(file).text()).isNotEmpty();
    }

    @Test
    void isNotToldOfAFileThatChangesWhileItIsRead() {
        var plan = ReadingPlan.of(List.of(), List.of(file)).tell((read, all) -> write(file, "{}"));

        assertThat(stampAfterReading(plan)).isEmpty();
    }

    private static String stampAfterReading(ReadingPlan plan) {
        try (var reading = new Reading(plan, Instant.MAX)) {
            var reader = reading.reader(Set.of(), 10);
            while (reader.fill().size() > 0) {
                assertThat(reading.failure()).isEmpty();
            }
            return reading.result().files().get(0).stamp();
        }
    }

    private static void write(Path file, String content) {
        try {
            Files.writeString(Files.createTempFile(file.getParent(), "new", ""), content);
            Files.delete(file);
            Files.writeString(file, content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void isEmptyWhereThereIsNone() throws IOException {
        assertThat(FileStamp.of(folder.resolve("missing")).text()).isEmpty();
        var uri = URI.create("jar:" + folder.resolve("f.zip").toUri());
        try (var zip = FileSystems.newFileSystem(uri, Map.of("create", "true"))) {
            assertThat(FileStamp.of(zip.getPath("/")).text()).isEmpty();
        }
    }
}

package dev.sparkify.hardening.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.Warehouse;
import dev.sparkify.load.BadRecordPolicy;
import dev.sparkify.load.Location;
import dev.sparkify.load.Source;
import dev.sparkify.load.Sources;
import dev.sparkify.local.DuckDb;
import dev.sparkify.music.SparkifyStar;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loads small files that unpack to large ones. */
@Tag("long")
class ExhaustingFilesTest {
    private static final int MEBIBYTE = 1 << 20;
    private static final String SOUND =
            "{\"page\":\"Home\",\"ts\":1541105830796,\"sessionId\":1,\"itemInSession\":1}\n";

    @TempDir
    private Path folder;

    @Test
    void setsAsideARecordThatUnpacksToMoreThanMemoryShouldHold() throws IOException {
        var file = zipped("{\"song\":\"", "a", 72, "\"}\n");
        assertThat(file).satisfies(small -> assertThat(Files.size(small)).isLessThan(MEBIBYTE));

        var report = load(file);

        assertThat(report.quarantined()).isPositive();
        assertThat(report.addsUp()).isTrue();
    }

    @Test
    void readsPastBlanksThatUnpackToManyTimesTheFile() throws IOException {
        var report = load(zipped(SOUND, "\n", 64, SOUND));

        assertThat(report.staged()).isEqualTo(2);
        assertThat(report.quarantined()).isZero();
    }

    @Test
    void letsNobodyElseReadWhatSpills() throws IOException {
        var spill = Files.createDirectories(folder.resolve("spill"));
        try (var warehouse = Warehouse.provision(DuckDb.inMemory().spillingTo(spill), SparkifyStar.schema())
                        .createSchema();
                var made = Files.list(spill)) {
            assertThat(made)
                    .isNotEmpty()
                    .allSatisfy(own -> assertThat(permissions(own)).isEqualTo("rwx------"));
            assertThat(warehouse.history()).isEmpty();
        }
    }

    private static String permissions(Path path) throws IOException {
        var view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        return view == null
                ? "rwx------"
                : PosixFilePermissions.toString(view.readAttributes().permissions());
    }

    private dev.sparkify.load.SourceReport load(Path file) {
        var source = Source.json("staging_events", Location.of(file)).onBadRecord(BadRecordPolicy.quarantine());
        try (var warehouse =
                Warehouse.provision(DuckDb.inMemory(), SparkifyStar.schema()).createSchema()) {
            return warehouse.load(Sources.of(source)).report().source("staging_events");
        }
    }

    private Path zipped(String before, String filling, int mebibytes, String after) throws IOException {
        var file = folder.resolve("bomb.json.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(before.getBytes(StandardCharsets.UTF_8));
            var block = filling.repeat(MEBIBYTE).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < mebibytes; i++) {
                out.write(block);
            }
            out.write(after.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }
}

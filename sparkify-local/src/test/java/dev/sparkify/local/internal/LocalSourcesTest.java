package dev.sparkify.local.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.Warehouse;
import dev.sparkify.error.InputException;
import dev.sparkify.load.BadRecordPolicy;
import dev.sparkify.load.BadRecordsException;
import dev.sparkify.load.ChangedFilePolicy;
import dev.sparkify.load.Location;
import dev.sparkify.load.Source;
import dev.sparkify.load.SourceReport;
import dev.sparkify.load.Sources;
import dev.sparkify.local.DuckDb;
import dev.sparkify.local.internal.json.FileIdentity;
import dev.sparkify.local.internal.json.FileStamp;
import dev.sparkify.music.SparkifyStar;
import dev.sparkify.sql.statement.KnownFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalSourcesTest {
    private static final String SONG =
            "{\"song_id\":\"SO1\",\"title\":\"Halo\",\"artist_id\":\"AR1\",\"artist_name\":\"Björk\",\"year\":1997}\n";

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("a.json"), SONG);
    }

    @Test
    void believesAStampWithoutLookingIntoTheFile() {
        var stamp = FileStamp.of(file).text();

        assertThat(LocalSources.isUnchanged(file, Optional.of(new KnownFile(file.toString(), 1, "0", stamp))))
                .isTrue();
        assertThat(LocalSources.isUnchanged(file, Optional.empty())).isFalse();
    }

    @Test
    void looksIntoTheFileWhereTheStampDoesNotTell() throws IOException {
        var identity = FileIdentity.of(file);
        var fingerprint = HexFormat.of().toHexDigits(identity.fingerprint());
        var known = Optional.of(new KnownFile(file.toString(), identity.bytes(), fingerprint, ""));
        var touched = Optional.of(new KnownFile(file.toString(), identity.bytes(), fingerprint, "1:2:3:4"));

        assertThat(LocalSources.isUnchanged(file, known)).isTrue();
        assertThat(LocalSources.isUnchanged(file, touched)).isTrue();
        Files.writeString(file, SONG.replace("1997", "1998"));
        assertThat(LocalSources.isUnchanged(file, known)).isFalse();
        Files.delete(file);
        assertThat(LocalSources.isUnchanged(file, known)).isFalse();
    }

    @Test
    void refusesChangedFilesAndNamesThem() throws IOException {
        var sources = Sources.of(songs().onChangedFile(ChangedFilePolicy.REFUSE));
        var second = Files.writeString(folder.resolve("b.json"), SONG);
        try (var warehouse = Warehouse.provision(DuckDb.inMemory(), SparkifyStar.schema())) {
            var loaded = warehouse.createSchema().load(sources);
            Files.writeString(folder.resolve("new.json"), SONG);
            loaded.load(sources);
            Files.writeString(file, SONG + "\n");

            assertThatThrownBy(() -> loaded.load(sources))
                    .isInstanceOf(InputException.class)
                    .hasMessage(
                            "Nothing was loaded: 1 file has changed since it was loaded; give it another name, or let the"
                                    + " source read changed files again\n  " + file
                                    + ": was 86 bytes when it was loaded, is 87 now");
            Files.writeString(second, SONG.replace("1997", "1998"));
            assertThatThrownBy(() -> loaded.load(sources))
                    .hasMessageStartingWith("Nothing was loaded: 2 files have changed since they were loaded; give them"
                            + " other names, or let the source read changed files again\n")
                    .hasMessageEndingWith("\n  " + second + ": has other content of the same size");
            loaded.load(Sources.of(songs()));
        }
    }

    @Test
    void namesTenOfManyChangedFiles() throws IOException {
        var sources = Sources.of(songs().onChangedFile(ChangedFilePolicy.REFUSE));
        writeFiles(12, SONG);
        try (var warehouse = Warehouse.provision(DuckDb.inMemory(), SparkifyStar.schema())) {
            var loaded = warehouse.createSchema().load(sources);
            writeFiles(12, SONG + SONG);

            assertThatThrownBy(() -> loaded.load(sources))
                    .hasMessageStartingWith("Nothing was loaded: 12 files have changed")
                    .hasMessageEndingWith("\n  and 2 more")
                    .satisfies(failure -> assertThat(failure.getMessage()).hasLineCount(12));
        }
    }

    @Test
    void countsWhatIsSetAside() throws IOException {
        Files.writeString(file, SONG + "x\n" + SONG.replace("1997", "1.5"));
        try (var warehouse = Warehouse.provision(DuckDb.inMemory(), SparkifyStar.schema())) {
            var ready = warehouse.createSchema();

            assertThatThrownBy(() -> ready.load(Sources.of(songs())))
                    .isInstanceOf(BadRecordsException.class)
                    .hasMessageContaining("2 records for staging_songs cannot be read");
            var report = ready.load(Sources.of(songs().onBadRecord(BadRecordPolicy.quarantine())))
                    .report()
                    .source("staging_songs");
            assertThat(report)
                    .extracting(SourceReport::read, SourceReport::staged, SourceReport::quarantined)
                    .containsExactly(3L, 1L, 2L);
        }
    }

    private void writeFiles(int count, String content) throws IOException {
        for (int i = 0; i < count; i++) {
            Files.writeString(folder.resolve(i + ".json"), content);
        }
    }

    private Source songs() {
        return Source.json("staging_songs", Location.of(folder.toString()));
    }
}

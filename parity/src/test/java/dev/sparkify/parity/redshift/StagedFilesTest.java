package dev.sparkify.parity.redshift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.aws.Staging;
import dev.sparkify.aws.internal.S3Store;
import dev.sparkify.load.BadRecordsException;
import dev.sparkify.load.LoadListener;
import dev.sparkify.load.Location;
import dev.sparkify.load.S3Prefix;
import dev.sparkify.load.Source;
import dev.sparkify.load.Sources;
import dev.sparkify.parity.standin.RedshiftStandIn;
import dev.sparkify.parity.standin.StandIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.model.ListMultipartUploadsRequest;

/** Files of this machine are put into an S3 that speaks the real protocol, and loaded from there. */
@StandIn
class StagedFilesTest {
    private static final LoadListener QUIET = LoadListener.none();

    @TempDir
    private Path folder;

    private void write(String file, String... lines) throws IOException {
        var path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, String.join("\n", lines) + "\n");
    }

    private Sources local() {
        return Sources.of(
                Source.json("staging_events", Location.of(folder.resolve("log_data"))),
                Source.json("staging_songs", Location.of(folder.resolve("song_data"))));
    }

    @Test
    void loadsFilesOfThisMachineOnceAndTracesErrorsBackToThem(RedshiftStandIn standIn) throws Exception {
        var place = new Place(standIn, "staged");
        write("log_data/2018/1.json", Records.play(0), Records.play(1));
        write("song_data/1.json", Records.song("SO1", "Jóga"));
        try (var warehouse = place.created()) {
            var staging = warehouse.stagingIn(standIn.uri("staged/files/"));

            var first = warehouse.load(staging.stage(local()).sources(), QUIET);
            assertThat(first.table("fact_songplays").inserted()).isEqualTo(2);

            var again = staging.stage(local());
            assertThat(again.uploaded()).isZero();
            assertThat(warehouse
                            .load(again.sources(), QUIET)
                            .source("staging_events")
                            .filesSkipped())
                    .isEqualTo(1);

            write("log_data/2018/2.json", Records.play(2), "oops");
            var bad = staging.stage(local());
            assertThatThrownBy(() -> warehouse.load(bad.sources(), QUIET))
                    .isInstanceOfSatisfying(
                            BadRecordsException.class,
                            refused -> assertThat(bad.original(refused.records().get(0)))
                                    .asString()
                                    .startsWith(folder.resolve("log_data/2018/2.json") + ":2: "));
        }
    }

    @Test
    void stagesManyFilesAtOnce(RedshiftStandIn standIn) throws IOException {
        int count = Integer.getInteger("staging.files", 200);
        for (int number = 0; number < count; number++) {
            write("log_data/" + number + ".json", "{\"n\":" + number + "}");
        }
        var staging = Staging.in(standIn.s3(), standIn.uri("many/"));

        var sources = Sources.of(Source.json("staging_events", Location.of(folder.resolve("log_data"))));

        assertThat(staging.stage(sources).uploaded()).isEqualTo(count);
        assertThat(staging.stage(sources).uploaded()).isZero();
        assertThat(new S3Store(standIn.s3()).below(new S3Prefix(standIn.bucket(), "many/")))
                .hasSize(count);
    }

    @Test
    void uploadsLargeFilesInPiecesAndLeavesNone(RedshiftStandIn standIn) throws IOException {
        var bytes = new byte[9 << 20];
        new Random(3).nextBytes(bytes);
        var file = Files.write(folder.resolve("a.json.gz"), bytes);
        var staging = Staging.in(standIn.s3(), standIn.uri("large/"));
        var sources = Sources.of(Source.json("staging_events", Location.of(file)));

        assertThat(staging.stage(sources).bytesUploaded()).isEqualTo(bytes.length);
        assertThat(staging.stage(sources).uploaded()).isZero();
        assertThat(new S3Store(standIn.s3()).below(new S3Prefix(standIn.bucket(), "large/")))
                .singleElement()
                .satisfies(object -> assertThat(object.size()).isEqualTo(bytes.length));
        assertThat(standIn.s3()
                        .listMultipartUploads(ListMultipartUploadsRequest.builder()
                                .bucket(standIn.bucket())
                                .build())
                        .uploads())
                .isEmpty();
    }
}

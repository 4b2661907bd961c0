package dev.sparkify.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.sparkify.aws.internal.FakeS3;
import dev.sparkify.aws.internal.PartSizes;
import dev.sparkify.error.InputException;
import dev.sparkify.error.InvalidModelException;
import dev.sparkify.error.RetryableException;
import dev.sparkify.load.BadRecord;
import dev.sparkify.load.LoadListener;
import dev.sparkify.load.Location;
import dev.sparkify.load.S3Prefix;
import dev.sparkify.load.Source;
import dev.sparkify.load.Sources;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.exception.SdkClientException;

class StagingTest {
    @TempDir
    private Path folder;

    private final FakeS3 s3 = new FakeS3();
    private final Staging staging = Staging.in(s3, "s3://bucket/staged")
            .with(new PartSizes(1, 100, 1000))
            .on(Runnable::run);

    private Path file(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static String lines(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> "{\"line\": %04d}\n".formatted(number))
                .collect(Collectors.joining());
    }

    @Test
    void tellsHowMuchIsStagedWhetherUploadedOrThere() throws IOException {
        file("a.json", lines(0, 20));
        file("b.json", lines(0, 1));
        var told = new ArrayList<String>();
        LoadListener listener = new LoadListener() {
            @Override
            public void reading(long bytes, long total) {
                told.add(bytes + " of " + total);
            }
        };

        stage(staging.telling(listener));
        var first = List.copyOf(told);
        told.clear();
        stage(staging.telling(listener));

        assertThat(first).containsExactly("300 of 315", "315 of 315");
        assertThat(told).isEqualTo(first);
    }

    private StagedSources stage() {
        return stage(staging);
    }

    private StagedSources stage(Staging how) {
        return how.stage(Sources.of(Source.json("staging_events", Location.of(folder))));
    }

    private String key(String file, long line) {
        return "staged/staging_events%s/%s/line-%012d.json.gz".formatted(folder, file, line);
    }

    private String unzipped(String key) throws IOException {
        try (var content = new GZIPInputStream(new ByteArrayInputStream(s3.content(key)))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private List<String> calls(String beginning) {
        return s3.calls().stream().filter(call -> call.startsWith(beginning)).toList();
    }

    @Test
    void compressesFilesUnderKeysThatTellWhereTheyWere() throws IOException {
        var file = file("log/a.json", "{\"ä\": 1}");
        file("log/.hidden.json", "{}");

        var staged = stage();

        assertThat(s3.keys()).containsExactly(key("log/a.json", 1));
        assertThat(unzipped(key("log/a.json", 1))).isEqualTo("{\"ä\": 1}");
        assertThat(staged.sources().all())
                .containsExactly(Source.json("staging_events", Location.of("s3://bucket/staged/staging_events/")));
        assertThat(staged.parts())
                .containsExactly(
                        new StagedPart(file, 1, "s3://bucket/" + key("log/a.json", 1), 9, StagedPart.Arrival.UPLOADED));
        assertThat(staged.bytesRead()).isEqualTo(9);
        assertThat(staged.bytesUploaded()).isEqualTo(s3.content(key("log/a.json", 1)).length);
    }

    @Test
    void splitsLargeFilesEvenlyForTheSlices() throws IOException {
        var file = file("a.json", lines(0, 100));

        var staged = stage(staging.forSlices(4));

        assertThat(staged.parts()).hasSize(4).extracting(StagedPart::firstLine).containsExactly(1L, 26L, 51L, 76L);
        assertThat(unzipped(key("a.json", 26))).isEqualTo(lines(25, 50));
        var record = new BadRecord("s3://bucket/" + key("a.json", 51), 3, "bad");
        assertThat(staged.original(record)).isEqualTo(new BadRecord(file.toString(), 53, "bad"));
        assertThat(staged.original(new BadRecord("s3://bucket/other", 3, "bad")).file())
                .isEqualTo("s3://bucket/other");
    }

    @Test
    void splitsNoDocumentAndNothingThatIsCompressed() throws IOException {
        file("a.json", "{\"a\":\n1}\n".repeat(200));
        file("b.json.gz", lines(0, 100));

        assertThat(stage().parts()).extracting(StagedPart::firstLine).containsExactly(1L, 1L);
        assertThat(s3.text(key("b.json.gz", 1))).isEqualTo(lines(0, 100));
    }

    @Test
    void uploadsNothingThatIsThere() throws IOException {
        file("a.json", lines(0, 200));
        var first = stage();
        var contents = s3.keys().stream().map(s3::text).toList();
        int puts = calls("put").size();

        var second = stage();

        assertThat(first.uploaded()).isEqualTo(puts).isEqualTo(3);
        assertThat(second.uploaded()).isZero();
        assertThat(second.bytesUploaded()).isZero();
        assertThat(second.bytesRead()).isEqualTo(first.bytesRead());
        assertThat(calls("put")).hasSize(puts);
        for (var key : s3.keys()) {
            s3.remove(key);
        }
        stage();
        assertThat(s3.keys().stream().map(s3::text)).containsExactlyElementsOf(contents);
    }

    @Test
    void leavesNoLinesOfAFileAsItWas() throws IOException {
        file("a.json", lines(0, 100));
        file("b.json", lines(0, 5));
        stage(staging.forSlices(4));
        file("a.json", lines(0, 50));

        var staged = stage(staging.forSlices(2));

        assertThat(staged.parts())
                .extracting(StagedPart::firstLine, StagedPart::arrival)
                .containsExactly(
                        tuple(1L, StagedPart.Arrival.WAS_THERE),
                        tuple(26L, StagedPart.Arrival.WAS_THERE),
                        tuple(1L, StagedPart.Arrival.WAS_THERE));
        assertThat(unzipped(key("a.json", 51))).isEmpty();
        assertThat(unzipped(key("a.json", 76))).isEmpty();
        assertThat(unzipped(key("b.json", 1))).isEqualTo(lines(0, 5));
        int puts = calls("put").size();
        stage(staging.forSlices(2));
        assertThat(calls("put")).hasSize(puts);
    }

    @Test
    void uploadsWhatIsLargeInPieces() throws IOException {
        var bytes = new byte[17 << 20];
        new Random(1).nextBytes(bytes);
        Files.write(folder.resolve("a.json.gz"), bytes);

        assertThat(stage().bytesUploaded()).isEqualTo(bytes.length);
        assertThat(s3.content(key("a.json.gz", 1))).isEqualTo(bytes);
        assertThat(calls("piece")).hasSize(3);
        assertThat(stage().uploaded()).isZero();
    }

    @Test
    void takesBackWhatIsHalfDoneAndGoesOnWithTheRestLater() throws IOException {
        var bytes = new byte[9 << 20];
        new Random(2).nextBytes(bytes);
        file("a.json", "{}");
        Files.write(folder.resolve("b.json.gz"), bytes);
        file("c.json", "{}");
        s3.failing(call -> call.startsWith("piece 2") ? SdkClientException.create("no rights") : null);

        assertThatThrownBy(this::stage)
                .isInstanceOf(InputException.class)
                .hasMessage("Cannot put s3://bucket/" + key("b.json.gz", 1) + ": no rights");
        assertThat(s3.unfinished()).isEmpty();
        assertThat(s3.keys()).containsExactly(key("a.json", 1));

        s3.failing(call -> null);
        assertThat(stage().uploaded()).isEqualTo(2);
    }

    @Test
    void namesAFailureAlsoWhereItCannotTakeBack() throws IOException {
        Files.write(folder.resolve("b.json.gz"), new byte[9 << 20]);
        s3.failing(call ->
                call.startsWith("piece 2") || call.startsWith("abort") ? SdkClientException.create("no rights") : null);

        assertThatThrownBy(this::stage).hasMessageStartingWith("Cannot put s3://bucket/");
        assertThat(s3.unfinished()).hasSize(1);
    }

    @Test
    void stagesTenThousandFilesByFourThreads() throws IOException {
        s3.paging(1000);
        for (int number = 0; number < 10_000; number++) {
            Files.writeString(folder.resolve(number + ".json"), "{}");
        }
        var threads = ConcurrentHashMap.<String>newKeySet();
        s3.failing(call -> {
            threads.add(call.startsWith("put") ? Thread.currentThread().toString() : "");
            return null;
        });
        var ownThreads = Staging.in(s3, "s3://bucket/staged/");

        assertThat(stage(ownThreads).uploaded()).isEqualTo(10_000);
        assertThat(stage(ownThreads).uploaded()).isZero();
        assertThat(threads).hasSizeBetween(2, 5);
        assertThat(calls("list")).hasSize(1 + 10);
    }

    @Test
    void usesTheThreadsThatItIsGiven() throws IOException {
        file("a.json", "{}");
        var begun = new AtomicInteger();

        stage(staging.on(task -> {
            begun.incrementAndGet();
            task.run();
        }));

        assertThat(begun).hasPositiveValue();
        assertThat(stage(Staging.in(s3, "s3://bucket/staged/")).uploaded()).isZero();
    }

    @Test
    void stopsWhereItsThreadIsInterrupted() throws IOException {
        file("a.json", "{}");
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> stage(Staging.in(s3, "s3://bucket/staged/")))
                .isInstanceOf(RetryableException.class)
                .hasMessage("The staging was interrupted; stage again to go on");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(s3.unfinished()).isEmpty();
    }

    @Test
    void waitsForWhatIsGoingOnWhereItIsInterruptedMeanwhile() throws IOException {
        file("a.json", "{}");
        var caller = Thread.currentThread();
        s3.failing(call -> {
            if (call.startsWith("put")) {
                caller.interrupt();
                while (caller.isInterrupted()) {
                    Thread.onSpinWait();
                }
            }
            return null;
        });

        assertThatThrownBy(() -> stage(Staging.in(s3, "s3://bucket/staged/")))
                .isInstanceOf(RetryableException.class)
                .hasMessage("The staging was interrupted; stage again to go on");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(s3.keys()).containsExactly(key("a.json", 1));
    }

    @Test
    void hidesNoFileOfAHiddenFolder() throws IOException {
        var file = file(".cache/_raw/~x/a.json", "{}");

        var uri = staging.stage(Sources.of(Source.json("staging_events", Location.of(file))))
                .parts()
                .get(0)
                .uri();

        assertThat(uri).contains("/~.cache/~_raw/~~x/a.json/");
        assertThat(new S3Prefix("bucket", "staged/staging_events/")
                        .means(s3.keys().get(0)))
                .isTrue();
    }

    @Test
    void refusesWhatIsNoKeyBeforeAnythingIsUploaded() throws IOException {
        file("a.json", "{}");
        file(
                "b".repeat(200) + "/" + "c".repeat(200) + "/" + "d".repeat(200) + "/" + "e".repeat(200) + "/"
                        + "f".repeat(200) + "/g.json",
                "{}");

        assertThatThrownBy(this::stage)
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("bytes; Amazon S3 takes 1024");
        assertThat(s3.keys()).isEmpty();
    }

    @Test
    void handsOnWhatLiesInAmazonS3() {
        var sources = Sources.of(Source.json("staging_events", Location.of("s3://bucket/log/")));

        assertThat(staging.stage(sources)).isEqualTo(new StagedSources(sources, List.of(), 0));
        assertThat(s3.calls()).isEmpty();
    }

    @Test
    void refusesWhatCannotBeStaged() {
        assertThatThrownBy(this::stage)
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("No file to read at " + folder);
        assertThatThrownBy(() -> staging.forSlices(0))
                .isInstanceOf(InputException.class)
                .hasMessage("Cannot split files for 0 slices; there is 1 at least");
        assertThatThrownBy(() -> Staging.in(s3, "data/staged"))
                .isInstanceOf(InputException.class)
                .hasMessage("Redshift needs a folder s3://bucket/folder/, not data/staged");
    }
}

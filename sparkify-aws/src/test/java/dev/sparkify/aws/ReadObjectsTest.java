package dev.sparkify.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.aws.internal.FakeRedshift;
import dev.sparkify.aws.internal.FakeS3;
import dev.sparkify.error.InputException;
import dev.sparkify.error.RetryableException;
import dev.sparkify.load.BadRecordPolicy;
import dev.sparkify.load.LoadListener;
import dev.sparkify.load.LoadReport;
import dev.sparkify.load.Location;
import dev.sparkify.load.Source;
import dev.sparkify.load.Sources;
import dev.sparkify.music.SparkifyStar;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.plan.Ledger;
import dev.sparkify.sql.plan.ModelFingerprint;
import dev.sparkify.sql.plan.SchemaPlanner;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkClientException;

/** What COPY reads is what was listed, or the load is rolled back. */
class ReadObjectsTest {
    private static final StarSchema STAR = SparkifyStar.schema().in("music");

    private final FakeS3 s3 = new FakeS3().with("log/a.json", "{}").with("log/b.json", "{ }");
    private final FakeRedshift engine = new FakeRedshift();
    private final ExistingRedshift bare =
            Redshift.existing(engine.dataSource(), s3).waiting(Duration.ZERO);
    private final ExistingRedshift redshift = bare.documentsIn("s3://bucket/documents");

    @BeforeEach
    void makeAWarehouse() {
        engine.answering(
                        "information_schema.tables",
                        () -> new SchemaPlanner(STAR)
                                .tables().stream()
                                        .map(table -> Map.<String, Object>of(
                                                "table_schema", "music", "table_name", table.name()))
                                        .toList())
                .answering(
                        "from music.sparkify_warehouse",
                        Map.of(
                                "version",
                                Ledger.VERSION,
                                "star",
                                STAR.name(),
                                "model",
                                ModelFingerprint.of(STAR),
                                "made",
                                Ledger.Made.SCHEMA.name()))
                .answering("from music.sparkify_files", List::of)
                .answering("from sys_load_error_detail", Map.of())
                .answering("pg_backend_pid", Map.of("session_id", 77))
                .answering("pg_last_copy_id", Map.of("query_id", 1000, "copied", 3L));
        reporting("s3://bucket/log/a.json   ", "s3://bucket/log/b.json");
    }

    private void reporting(String... files) {
        engine.answering(
                "from sys_load_detail",
                () -> Stream.of(files)
                        .map(file -> Map.<String, Object>of("file_name", file))
                        .toList());
    }

    private static Source events() {
        return Source.json("staging_events", Location.of("s3://bucket/log/"));
    }

    private static LoadReport load(ExistingRedshift platform, Source source) {
        try (var warehouse = platform.attach(STAR)) {
            return warehouse.load(Sources.of(source), LoadListener.none());
        }
    }

    private void meanwhile(Runnable change) {
        engine.answering("copy ", () -> {
            change.run();
            return List.of();
        });
    }

    private void refuses(ExistingRedshift platform, String differing) {
        assertThatThrownBy(() -> load(platform, events()))
                .isInstanceOf(RetryableException.class)
                .hasMessage("Nothing was loaded: objects changed while they were read; load again when nobody writes"
                        + " there\n  " + differing);
        assertThat(engine.statements()).contains("rollback").doesNotContain("commit");
    }

    @Test
    void rollsBackWhereAnObjectChangedMeanwhile() {
        meanwhile(() -> s3.with("log/a.json", "[]"));

        refuses(redshift, "s3://bucket/log/a.json: has other content of the same size");
    }

    @Test
    void rollsBackWhereAnObjectGrewOrIsGone() {
        meanwhile(() -> {
            s3.with("log/b.json", "{ } {}");
            s3.remove("log/a.json");
        });

        refuses(redshift, "s3://bucket/log/a.json: is gone\n  s3://bucket/log/b.json: was 3 bytes, is 6 now");
    }

    @Test
    void leavesWhatCameMeanwhileToTheNextLoadOfAManifest() {
        meanwhile(() -> s3.with("log/c.json", "{}"));

        assertThat(load(redshift, events()).source("staging_events").filesLoaded())
                .isEqualTo(2);
        assertThat(engine.statements()).contains("commit");
    }

    @Test
    void rollsBackWhereTheSecondListingIsDenied() {
        meanwhile(() -> s3.failing(call -> call.startsWith("list") ? SdkClientException.create("no rights") : null));

        assertThatThrownBy(() -> load(redshift, events()))
                .isInstanceOf(InputException.class)
                .hasMessage("Cannot list s3://bucket/log/: no rights");
        assertThat(engine.statements()).contains("rollback").doesNotContain("commit");
    }

    @Test
    void readsAWholeFolderWithoutAPlaceForDocuments() {
        load(bare, events());

        assertThat(engine.statements("copy "))
                .singleElement()
                .asString()
                .contains("from 's3://bucket/log/'")
                .doesNotContain("manifest");
        assertThat(s3.calls()).noneMatch(call -> call.startsWith("put"));
        assertThat(engine.statements().stream().filter(sql -> sql.contains("sys_load_detail")))
                .singleElement()
                .asString()
                .contains("query_id = 1000");
    }

    @Test
    void rollsBackWhereCopyReadsAnObjectThatCameMeanwhile() {
        reporting("s3://bucket/log/a.json", "s3://bucket/log/b.json", "s3://bucket/log/c.json");

        assertThatThrownBy(() -> load(bare, events()))
                .isInstanceOf(RetryableException.class)
                .hasMessage(
                        "Nothing was loaded: objects differ from what the COPY reports; load again when nobody writes"
                                + " there\n  s3://bucket/log/c.json: was read and not listed");
        assertThat(engine.statements()).contains("rollback").doesNotContain("commit");
    }

    @Test
    void rollsBackWhereCopyDoesNotReportAnObject() {
        reporting("s3://bucket/log/a.json");

        assertThatThrownBy(() -> load(bare, events()))
                .isInstanceOf(RetryableException.class)
                .hasMessageEndingWith("\n  s3://bucket/log/b.json: was listed and is not reported");
    }

    @Test
    void rollsBackWhereAnObjectCameIntoAFolderThatIsReadWhole() {
        meanwhile(() -> s3.with("log/_SUCCESS", ""));

        refuses(bare, "s3://bucket/log/_SUCCESS: was not there");
    }

    @Test
    void needsNoReportOfAnObjectWithoutBytes() {
        s3.with("log/c.json", "");

        assertThat(load(bare, events()).source("staging_events").filesLoaded()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"log/_SUCCESS", "log/.hidden.json", "log/readme.txt", "log/"})
    void refusesToReadAFolderWholeWhereSomethingElseLies(String key) {
        s3.with(key, "x");

        assertThatThrownBy(() -> load(bare, events()))
                .isInstanceOf(InputException.class)
                .hasMessage("Cannot read all of s3://bucket/log/ without a manifest: of s3://bucket/" + key
                        + " COPY would read it, too: a load leaves it out; say where documents may lie with"
                        + " documentsIn(\"s3://bucket/documents/\")");
        assertThat(engine.statements("copy ")).isEmpty();
    }

    @Test
    void refusesToReadWhatBeginsLikeASingleFile() {
        s3.with("log/a.json.bak", "{}");

        assertThatThrownBy(() -> load(bare, Source.json("staging_events", Location.of("s3://bucket/log/a.json"))))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("of s3://bucket/log/a.json.bak COPY would read it, too");
    }

    @Test
    void refusesToReadAgainWhatWasLoadedBefore() {
        engine.answering(
                "from music.sparkify_files",
                Map.of(
                        "uri",
                        "s3://bucket/log/a.json",
                        "size",
                        2L,
                        "fingerprint",
                        Integer.toHexString("{}".hashCode()),
                        "stamp",
                        ""));

        assertThatThrownBy(() -> load(bare, events()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("of s3://bucket/log/a.json COPY would read it again: it was loaded before");
    }

    @Test
    void refusesToReadWholeWhatNeedsADocument() {
        var source = Source.json("staging_events", Location.of("s3://bucket/log/"), Map.of("ts", "$.time"));

        assertThatThrownBy(() -> load(bare, source))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "Redshift is told the paths of staging_events by a document in Amazon S3, and there is no place"
                                + " for it; say where documents may lie with documentsIn(\"s3://bucket/documents/\")");
    }

    @Test
    void refusesToReadWholeWhatIsCompressedInDifferentWays() {
        s3.with("log/c.json.gz", "");

        assertThatThrownBy(() -> load(bare, events()))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("One COPY reads files that are compressed in one way, and those below"
                        + " s3://bucket/log/ differ; say where");
    }

    @Test
    void refusesNamesThatRedshiftDoesNotTell() {
        s3.with("log/" + "x".repeat(250) + ".json", "{}");

        assertThatThrownBy(() -> load(bare, events()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("COPY does not tell whether it was read: its name is too long");
    }

    @Test
    void tellsCopyTheRegionOfTheBucket() {
        s3.in("eu-west-1", "bucket");

        load(redshift, events());
        load(bare, events());
        load(redshift.bucketsIn("us-west-2"), events());

        assertThat(engine.statements("copy "))
                .satisfiesExactly(
                        copy -> assertThat(copy).contains("region 'eu-west-1'"),
                        copy -> assertThat(copy).contains("region 'eu-west-1'"),
                        copy -> assertThat(copy).contains("region 'us-west-2'").doesNotContain("eu-west-1"));
    }

    @Test
    void refusesDocumentsInAnotherRegionThanTheData() {
        s3.in("eu-west-1", "bucket").in("us-west-2", "scratch");

        assertThatThrownBy(() -> load(bare.documentsIn("s3://scratch/documents/"), events()))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "COPY reads data and documents from one region, and s3://bucket/log/ is in eu-west-1, scratch in"
                                + " us-west-2; put documents into a bucket there with documentsIn(…) (Redshift: COPY, REGION)");
    }

    private void skipping(List<Map<String, Object>> errors) {
        engine.answering("sys_load_history", Map.of("status", "completed", "error_count", (long) errors.size()))
                .answering("line_number", () -> errors);
    }

    private static Map<String, Object> error(String file, long line) {
        return Map.of("file_name", file, "line_number", line, "error_message", "Invalid JSON");
    }

    private String noted() {
        load(redshift, events().onBadRecord(BadRecordPolicy.quarantine()));
        return String.join("\n", engine.statements("insert into music.sparkify_rejects"));
    }

    @Test
    void keepsTheTextsOfRecordsThatCopyCouldNotRead() throws IOException {
        var zipped = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(zipped)) {
            zip.write("{}\n{\"zipped\":\n{}".getBytes(StandardCharsets.UTF_8));
        }
        s3.with("log/a.json", "{}\r\n{\"it's\": \"bäd\r\n{}\nlast, without end")
                .with("log/b.json", "x".repeat(20_000) + "{}\n{}")
                .with("log/c.json.gz", zipped.toByteArray());
        skipping(List.of(
                error("s3://bucket/log/a.json", 2),
                error("s3://bucket/log/a.json", 4),
                error("s3://bucket/log/b.json", 1),
                error("s3://bucket/log/c.json.gz", 2)));

        assertThat(noted())
                .contains("cast('{\"it''s\": \"bäd' as varchar(14)) as record")
                .contains("cast('last, without end' as varchar(17)) as record")
                .contains("cast('" + "x".repeat(15_999) + "' as varchar(15999)) as record")
                .contains("cast('{\"zipped\":' as varchar(10)) as record");
    }

    @Test
    void leavesTextsOutThatAreNoLinesOrCannotBeRead() {
        s3.with("log/a.json", "{\n\"a\": 1,\n\"b\": x}\n")
                .failing(call -> call.equals("get log/b.json") ? SdkClientException.create("no rights") : null);
        skipping(List.of(error("s3://bucket/log/a.json", 3), error("s3://bucket/log/b.json", 1)));

        assertThat(noted()).contains("as reason").doesNotContain("\"b\"");
    }
}

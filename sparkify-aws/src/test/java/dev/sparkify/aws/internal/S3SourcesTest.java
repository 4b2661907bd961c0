package dev.sparkify.aws.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.InputException;
import dev.sparkify.load.ChangedFilePolicy;
import dev.sparkify.load.LoadListener;
import dev.sparkify.load.Location;
import dev.sparkify.load.Source;
import dev.sparkify.load.SourceReport;
import dev.sparkify.load.Sources;
import dev.sparkify.music.SparkifyStar;
import dev.sparkify.personal.Masking;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.execution.SourceReader;
import dev.sparkify.sql.plan.LoadRequest;
import dev.sparkify.sql.redshift.transfer.CopySettings;
import dev.sparkify.sql.statement.KnownFile;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class S3SourcesTest {
    private static final Source EVENTS = source("s3://bucket/log");

    private final FakeS3 s3 = new FakeS3();
    private final S3Sources sources = reading(CopySettings.defaults().documents("s3://bucket/documents/"));
    private final Map<String, KnownFile> ledger = new HashMap<>();

    private static Source source(String place) {
        return Source.json("staging_events", Location.of(place));
    }

    private S3Sources reading(CopySettings settings) {
        var store = new S3Store(s3);
        return new S3Sources(
                store,
                Dialect.redshift(settings),
                settings,
                new LoadDocuments(store),
                Duration.ZERO,
                Masking.of(SparkifyStar.schema()));
    }

    private SourceReader.Opened open(Source source) {
        return sources.open(Sources.of(source), staging -> ledger, LoadListener.none());
    }

    private List<String> fresh(Source source) {
        try (var opened = open(source)) {
            return opened.sources().get(0).files().stream().map(KnownFile::uri).toList();
        }
    }

    private void loadAll() {
        try (var opened = open(EVENTS)) {
            opened.sources().get(0).files().forEach(file -> ledger.put(file.uri(), file));
        }
    }

    @Test
    void findsWhatIsBelowAFolderAndNotHidden() {
        s3.with("log/2018/11/a.json", "{}")
                .with("log/b.jsonl.gz", "")
                .with("log/c.ndjson.zst", "")
                .with("log/_SUCCESS", "")
                .with("log/_temporary/d.json", "{}")
                .with("log/2018/.e.json", "{}")
                .with("log/", "")
                .with("log/readme.txt", "")
                .with("log_old/f.json", "{}");

        assertThat(fresh(EVENTS))
                .containsExactly(
                        "s3://bucket/log/2018/11/a.json", "s3://bucket/log/b.jsonl.gz", "s3://bucket/log/c.ndjson.zst");
    }

    @Test
    void hidesNothingAboveTheFolder() {
        s3.with("_raw/.log/a.json", "{}");

        assertThat(fresh(source("s3://bucket/_raw/.log/"))).containsExactly("s3://bucket/_raw/.log/a.json");
    }

    @Test
    void readsAWholeBucket() {
        s3.with("a.json", "{}").with("log/b.json", "{}").with("_c.json", "{}");

        assertThat(fresh(source("s3://bucket"))).containsExactly("s3://bucket/a.json", "s3://bucket/log/b.json");
    }

    @Test
    void takesASingleFileAndNotWhatBeginsLikeIt() {
        s3.with("log/a.json", "{}").with("log/a.json.bak.json", "{}");

        assertThat(fresh(source("s3://bucket/log/a.json"))).containsExactly("s3://bucket/log/a.json");
    }

    @Test
    void leavesOutWhatIsKnownAndUnchanged() {
        s3.with("log/a.json", "{}").with("log/b.json", "{}").with("log/c.json", "{}");
        loadAll();
        s3.with("log/b.json", "[]").with("log/c.json", "{}").with("log/d.json", "{}");

        try (var opened = open(EVENTS)) {
            assertThat(opened.sources().get(0).listing()).isEqualTo(LoadRequest.Listing.KNOWN);
            assertThat(opened.reports()).containsExactly(new SourceReport("staging_events", 4, 2, 2, 4, 0, 0, 0));
        }
        assertThat(fresh(EVENTS)).containsExactly("s3://bucket/log/b.json", "s3://bucket/log/d.json");
    }

    @Test
    void asksForNothingWhereNothingIsNew() {
        s3.with("log/a.json", "{}");
        loadAll();

        try (var opened = open(EVENTS)) {
            assertThat(opened.sources().get(0)).isEqualTo(LoadRequest.NewFiles.known(EVENTS, List.of()));
        }
    }

    @Test
    void refusesChangedFilesWhereTheSourceDoes() {
        s3.with("log/a.json", "{}").with("log/b.json", "{}");
        loadAll();
        s3.with("log/a.json", "{ }").with("log/b.json", "[]");

        assertThatThrownBy(() -> open(EVENTS.onChangedFile(ChangedFilePolicy.REFUSE)))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "Nothing was loaded: 2 files have changed since they were loaded; give them other names, or let"
                                + " the source read changed files again\n  s3://bucket/log/a.json: was 2 bytes when it was loaded, is"
                                + " 3 now\n  s3://bucket/log/b.json: has other content of the same size");
    }

    @Test
    void namesAPlaceWithoutFiles() {
        s3.with("log/_hidden.json", "{}");

        assertThatThrownBy(() -> open(EVENTS))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "No file to read at s3://bucket/log/: there must be one named *.json, *.jsonl or *.ndjson, or so"
                                + " with .gz, .bz2, .lzo or .zst; names that start with . or _ are skipped");
        assertThatThrownBy(() -> open(source("s3://bucket/log/a.json")))
                .isInstanceOf(InputException.class)
                .hasMessage("No such file: s3://bucket/log/a.json");
    }

    @Test
    void refusesPlacesOfThisMachine() {
        assertThatThrownBy(() -> open(source("data/log")))
                .isInstanceOf(InputException.class)
                .hasMessage("Redshift reads from s3://bucket/prefix, not from data/log");
    }

    @Test
    void opensFilesAgainWhereverTheyLie() {
        s3.with("log/a.json", "{}").with("archive/b.json", "{}").with("archive/deep/c.json", "{}");
        var uris = List.of("s3://bucket/archive/b.json", "s3://bucket/log/a.json");

        try (var opened = sources.reopen(Sources.of(EVENTS), staging -> uris, LoadListener.none())) {
            assertThat(opened.sources().get(0).files())
                    .extracting(KnownFile::uri)
                    .containsExactlyElementsOf(uris);
            assertThat(opened.reports()).containsExactly(new SourceReport("staging_events", 2, 0, 2, 4, 0, 0, 0));
        }
    }

    @Test
    void refusesAReloadWithoutAPlaceForDocuments() {
        var bare = reading(CopySettings.defaults());

        assertThatThrownBy(() -> bare.reopen(Sources.of(EVENTS), staging -> List.of(), LoadListener.none()))
                .isInstanceOf(InputException.class)
                .hasMessage("Redshift reads the files of a reload by a manifest in Amazon S3, and there is no place for"
                        + " it; say where with documentsIn(\"s3://bucket/documents/\")");
    }

    @Test
    void namesFilesThatAreGone() {
        s3.with("log/a.json", "{}");
        var uris = List.of("s3://bucket/log/a.json", "s3://bucket/log/b.json");

        assertThatThrownBy(() -> sources.reopen(Sources.of(EVENTS), staging -> uris, LoadListener.none()))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "Nothing was loaded: files that were loaded before are gone, so what they brought cannot be loaded"
                                + " again; bring them back: [s3://bucket/log/b.json]");
    }
}

package dev.sparkify.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class S3PrefixTest {
    @ParameterizedTest
    @CsvSource({
        "s3://bucket/log_data, s3://bucket/log_data/",
        "s3://bucket/log_data/, s3://bucket/log_data/",
        "s3://bucket/log_data/2018, s3://bucket/log_data/2018/",
        "s3://bucket, s3://bucket/",
        "s3://bucket/, s3://bucket/",
        "s3://bucket.json, s3://bucket.json/",
        "s3://bucket/a.json.d, s3://bucket/a.json.d/",
        "s3://bucket/a.csv, s3://bucket/a.csv/"
    })
    void endsAFolderWithASlashSoThatItsNeighboursAreLeftOut(String uri, String folder) {
        assertThat(S3Prefix.of(Location.of(uri))).hasToString(folder).matches(S3Prefix::isFolder);
    }

    @ParameterizedTest
    @CsvSource({
        "s3://bucket/log_data/2018.json, log_data/2018.json",
        "s3://bucket/a.jsonl, a.jsonl",
        "s3://bucket/a.ndjson, a.ndjson",
        "s3://bucket/a.json.gz, a.json.gz",
        "s3://bucket/a.json.zst, a.json.zst"
    })
    void leavesAFileAsItIs(String uri, String key) {
        var prefix = S3Prefix.of(Location.of(uri));

        assertThat(prefix).isEqualTo(new S3Prefix("bucket", key));
        assertThat(prefix.isFolder()).isFalse();
        assertThat(prefix.uri()).isEqualTo(uri);
    }

    @ParameterizedTest
    @CsvSource({
        "s3://bucket/documents.json, documents.json/",
        "s3://bucket/documents/, documents/",
        "s3://bucket/a*, a*/",
        "s3://bucket, ''"
    })
    void takesAFolderOfAnyName(String uri, String key) {
        assertThat(S3Prefix.folder(Location.of(uri))).isEqualTo(new S3Prefix("bucket", key));
    }

    @Test
    void rejectsPlacesOfThisMachine() {
        assertThatThrownBy(() -> S3Prefix.of(Location.of("data/log_data")))
                .isInstanceOf(InputException.class)
                .hasMessage("Redshift reads from s3://bucket/prefix, not from data/log_data");
        assertThatThrownBy(() -> S3Prefix.folder(Location.of("out")))
                .isInstanceOf(InputException.class)
                .hasMessage("Redshift needs a folder s3://bucket/folder/, not out");
    }

    @Test
    void rejectsPatterns() {
        assertThatThrownBy(() -> S3Prefix.of(Location.of("s3://bucket/log_data/*.json")))
                .isInstanceOf(InputException.class)
                .hasMessage("Redshift reads a prefix, not a pattern: name the folder of s3://bucket/log_data/*.json");
    }

    @ParameterizedTest
    @CsvSource({"s3://, s3:///", "s3:///log_data/a.json, s3:///log_data/a.json"})
    void rejectsALocationWithoutBucket(String uri, String shown) {
        assertThatThrownBy(() -> S3Prefix.of(Location.of(uri)))
                .isInstanceOf(InputException.class)
                .hasMessage(shown + " names no bucket: write s3://bucket/prefix");
    }

    @ParameterizedTest
    @CsvSource({
        "s3://bucket/log, log/a.json, true",
        "s3://bucket/log, log/2018/a.ndjson.gz, true",
        "s3://bucket/log, log/a.jsonl.zst, true",
        "s3://bucket/log, log_old/a.json, false",
        "s3://bucket/log, log/, false",
        "s3://bucket/log, log/a.txt, false",
        "s3://bucket/log, log/_a.json, false",
        "s3://bucket/log, log/.a.json, false",
        "s3://bucket/log, log/_tmp/a.json, false",
        "s3://bucket/_log, _log/a.json, true",
        "s3://bucket, a.json, true",
        "s3://bucket, _a/b.json, false",
        "s3://bucket/_a.json, _a.json, true",
        "s3://bucket/a.json, a.json.json, false"
    })
    void meansWhatIsNotHiddenAndNamedLikeJson(String uri, String object, boolean isMeant) {
        assertThat(S3Prefix.of(Location.of(uri)).means(object)).isEqualTo(isMeant);
    }
}

package dev.sparkify.aws.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.InputException;
import dev.sparkify.load.Location;
import dev.sparkify.load.S3Prefix;
import dev.sparkify.load.Source;
import dev.sparkify.load.Sources;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoadPolicyTest {
    private static final String KEY = "arn:aws:kms:us-west-2:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab";

    private static LoadPolicy reading(String... uris) {
        return LoadPolicy.of(new Sources(IntStream.range(0, uris.length)
                .mapToObj(i -> Source.json("staging_" + i, Location.of(uris[i])))
                .toList()));
    }

    private static void refuses(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(InputException.class).hasMessage(message);
    }

    @Test
    void namesAPlaceOnce() {
        var policy = reading("s3://music/log_data", "s3://music/log_data/")
                .exportingTo(Location.of("s3://music/out"))
                .replacing(Location.of("s3://music/out/"));

        assertThat(policy.sources()).containsExactly(new S3Prefix("music", "log_data/"));
        assertThat(policy.exports()).containsExactly(new S3Prefix("music", "out/"));
        assertThat(policy.replaced()).containsExactly(new S3Prefix("music", "out/"));
    }

    @Test
    void listsAWholeBucketWithoutAskingForAPrefix() {
        assertThat(reading("s3://music").withoutBucketLocation().managedPolicy())
                .isEqualTo("""
                {
                  "Version": "2012-10-17",
                  "Statement": [
                    {
                      "Sid": "ListBucket1",
                      "Effect": "Allow",
                      "Action": "s3:ListBucket",
                      "Resource": "arn:aws:s3:::music"
                    },
                    {
                      "Sid": "ReadSources",
                      "Effect": "Allow",
                      "Action": "s3:GetObject",
                      "Resource": "arn:aws:s3:::music/*"
                    }
                  ]
                }""");
    }

    @Test
    void readsASingleFileByItsKeyAlone() {
        assertThat(reading("s3://music/log_data/2018.json").managedPolicy())
                .contains("\"s3:prefix\": \"log_data/2018.json\"", "\"arn:aws:s3:::music/log_data/2018.json\"")
                .doesNotContain("*");
    }

    @Test
    void writesWhatIamWouldTakeForWildcardsAsTheyAre() {
        assertThat(reading("s3://music/who?/$1").managedPolicy())
                .contains("\"arn:aws:s3:::music/who${?}/${$}1/*\"", "\"s3:prefix\": \"who${?}/${$}1/*\"");
        assertThat(reading("s3://music/a")
                        .exportingTo(Location.of("s3://music/*"))
                        .managedPolicy())
                .contains("\"arn:aws:s3:::music/${*}/*\"");
    }

    @ParameterizedTest
    @CsvSource({
        "COMMERCIAL, arn:aws:s3:::music",
        "CHINA, arn:aws-cn:s3:::music",
        "GOVERNMENT, arn:aws-us-gov:s3:::music"
    })
    void namesResourcesOfItsPartition(Partition partition, String bucket) {
        assertThat(reading("s3://music/a").in(partition).managedPolicy())
                .contains("\"" + bucket + "\"", "\"" + bucket + "/a/*\"");
    }

    @Test
    void rejectsPlacesOfThisMachineAndPatterns() {
        refuses(
                () -> reading("s3://music/log_data", "data/song_data"),
                "Redshift reads from s3://bucket/prefix, not from data/song_data");
        refuses(
                () -> reading("s3://music/*.json"),
                "Redshift reads a prefix, not a pattern: name the folder of s3://music/*.json");
        refuses(
                () -> reading("s3://music/a").exportingTo(Location.of("out")),
                "Redshift needs a folder s3://bucket/folder/, not out");
    }

    @Test
    void rejectsExportsThatWouldBeLoadedAsData() {
        refuses(
                () -> reading("s3://music/a").replacing(Location.of("s3://music/a/out")),
                "Exports in s3://music/a/out/ would be loaded as data of s3://music/a/: name a folder outside of it"
                        + " (Redshift: COPY, JSON)");
    }

    @Test
    void rejectsDocumentsAboveTheData() {
        refuses(
                () -> reading("s3://music/a").readingDocumentsIn(Location.of("s3://music/")),
                "Documents in s3://music/ lie above the data of s3://music/a/, so the role could read all that is there:"
                        + " name a folder of their own");
    }

    @Test
    void rejectsDocumentsThatWouldBeLoadedAsData() {
        refuses(
                () -> reading("s3://music/a").readingDocumentsIn(Location.of("s3://music/a/paths")),
                "Documents in s3://music/a/paths/ would be loaded as data of s3://music/a/: name a folder outside of it"
                        + " (Redshift: COPY, JSON)");
        assertThat(reading("s3://music/a")
                        .readingDocumentsIn(Location.of("s3://music/ab"), Location.of("s3://shop/a/"))
                        .documents())
                .containsExactly(new S3Prefix("music", "ab/"), new S3Prefix("shop", "a/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3://music/日本/", "s3://music/a\tb/"})
    void rejectsLettersThatNoPolicyHolds(String uri) {
        refuses(
                () -> reading(uri),
                "A policy cannot name " + uri
                        + ": it holds Latin letters only; give the place a name of such letters, or"
                        + " name a folder above it (IAM: quotas)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ab | 3 to 63 characters",
                "Music | lower-case letters, digits, dots and hyphens only, a letter or digit at its beginning and its end",
                "my_music | lower-case letters, digits, dots and hyphens only",
                "* | 3 to 63 characters, lower-case letters, digits, dots and hyphens only,"
                        + " a letter or digit at its beginning and its end",
                "-music | a letter or digit at its beginning and its end",
                "my..music | no two dots in a row",
                "192.168.5.4 | no form of an IP address",
                "xn--music | no xn--, sthree- or amzn-s3-demo- at its beginning",
                "music-s3alias | no -s3alias, --ol-s3, .mrap, --x-s3 or --table-s3 at its end"
            })
    void rejectsNamesThatNoBucketHas(String bucket, String demands) {
        refuses(
                () -> reading("s3://music/a").exportingTo(Location.of("s3://" + bucket + "/data")),
                "No bucket can be called «" + bucket + "»: a name has " + demands
                        + " (Amazon S3: bucket naming rules)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "udacity-dend", "my.music.2018", "192.168.5.4a", "0music0"})
    void takesNamesOfBuckets(String bucket) {
        assertThat(reading("s3://" + bucket).sources()).containsExactly(new S3Prefix(bucket, ""));
    }

    @Test
    void takesNamesOfUpTo63Characters() {
        assertThat(reading("s3://" + "m".repeat(63)).sources()).hasSize(1);
        refuses(
                () -> reading("s3://" + "m".repeat(64)),
                "No bucket can be called «" + "m".repeat(64)
                        + "»: a name has 3 to 63 characters (Amazon S3: bucket naming rules)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234abcd-12ab-34cd-56ef-1234567890ab",
                "arn:aws:kms:us-west-2:123456789012:alias/music",
                "arn:aws:kms:us-west-2:123456789012:key/*"
            })
    void rejectsWhatIsNoKey(String arn) {
        refuses(
                () -> reading("s3://music/a").sourcesEncryptedBy(KEY, arn),
                "«" + arn + "» is not the ARN of a key of AWS KMS: write it like " + KEY);
    }

    @Test
    void rejectsAKeyOfAnotherPartition() {
        refuses(
                () -> reading("s3://music/a")
                        .sourcesEncryptedBy(KEY)
                        .in(Partition.CHINA)
                        .managedPolicy(),
                "The key " + KEY
                        + " is not in the partition aws-cn of the policy: say by in(Partition) where buckets and"
                        + " keys are");
    }

    @Test
    void rejectsAKeyForExportsThatThereAreNot() {
        refuses(
                () -> reading("s3://music/a").exportsEncryptedBy(KEY).inlinePolicy(),
                "The policy names " + KEY + " for exports, but no folder for them: name one by exportingTo");
    }

    private static LoadPolicy wide(int folders) {
        return reading(IntStream.range(0, folders)
                .mapToObj(i -> "s3://music/folder_of_a_day_" + i + "_of_2018")
                .toArray(String[]::new));
    }

    @Test
    void rejectsAManagedPolicyThatIsTooLong() {
        assertThat(new PolicyWriter(new LoadStatements(wide(51)).all()).compact())
                .hasSizeLessThan(6_144);
        assertThat(wide(51).managedPolicy()).isEqualTo(wide(51).inlinePolicy());
        refuses(
                () -> wide(80).managedPolicy(),
                "A managed policy may have 6,144 characters, but this one has 6,818 with 80 places, the longest"
                        + " s3://music/folder_of_a_day_10_of_2018/; name fewer places and shorter ones, or write it as an"
                        + " inline policy (IAM: quotas)");
        assertThat(wide(80).inlinePolicy()).contains("folder_of_a_day_79_of_2018");
    }

    @Test
    void rejectsAnInlinePolicyThatIsTooLong() {
        refuses(
                () -> wide(200).inlinePolicy(),
                "An inline policy may have 10,240 characters, but this one has 16,738 with 200 places, the longest"
                        + " s3://music/folder_of_a_day_100_of_2018/; name fewer places and shorter ones, such as the"
                        + " folder above them (IAM: quotas)");
    }

    @Test
    void neverAllowsMoreThanItNames() {
        var policy = reading("s3://music/a", "s3://shop")
                .readingDocumentsIn(Location.of("s3://documents/d"))
                .exportingTo(Location.of("s3://out/x"))
                .sourcesEncryptedBy(KEY)
                .exportsEncryptedBy(KEY);

        assertThat(Evaluator.of(policy.managedPolicy()).statements())
                .allSatisfy(statement -> assertThat(List.of(
                                statement.get("Action").toString(),
                                statement.get("Resource").toString()))
                        .noneMatch(text -> text.matches(".*(s3:\\*|kms:\\*|\"\\*\"|:::\\*).*")));
    }
}

package dev.sparkify.parity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.aws.fake.FakeAws;
import dev.sparkify.examples.SparkifyCommand;
import dev.sparkify.examples.command.AccountOptions;
import dev.sparkify.parity.standin.RedshiftStandIn;
import dev.sparkify.parity.standin.StandIn;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The steps of the original scripts, from nothing to nothing: an account in memory, SQL by the Data API on the stand-in. */
@StandIn
class OriginalStepsTest {
    private static final String PLAY =
            "{\"page\": \"NextSong\", \"ts\": 1541105830796, \"userId\": \"8\", \"sessionId\": 139,"
                    + " \"itemInSession\": 0, \"level\": \"free\", \"song\": \"Café\", \"artist\": \"Zoë\", \"length\": 246.3}";
    private static final String SONG = "{\"num_songs\": 1, \"artist_id\": \"AR1\", \"artist_name\": \"Zoë\","
            + " \"song_id\": \"SO1\", \"title\": \"Café\", \"duration\": 246.3, \"year\": 0}";

    private final FakeAws aws = new FakeAws();

    @TempDir
    private Path folder;

    private StandInAccount account;
    private String said = "";

    @BeforeEach
    void describe(RedshiftStandIn redshift) throws IOException {
        redshift.put("lake/log_data/events.json", PLAY.getBytes(StandardCharsets.UTF_8));
        redshift.put("lake/song_data/song.json", SONG.getBytes(StandardCharsets.UTF_8));
        Files.writeString(
                folder.resolve("dwh.cfg"),
                String.join(
                        "\n",
                        "[AWS]",
                        "KEY=",
                        "SECRET=",
                        "REGION=us-west-2",
                        "[DWH]",
                        "DWH_CLUSTER_IDENTIFIER=dwhCluster",
                        "DWH_IAM_ROLE_NAME=dwhRole",
                        "HOST=",
                        "ARN=",
                        "[S3]",
                        "LOG_DATA='" + redshift.uri("lake/log_data") + "'",
                        "SONG_DATA='" + redshift.uri("lake/song_data") + "'",
                        "SCRATCH='" + redshift.uri("lake/sparkify") + "'",
                        ""));
        account = new StandInAccount(aws, redshift);
    }

    @AfterEach
    void end() {
        account.close();
    }

    private final class Parts implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            return type == AccountOptions.class
                    ? type.cast(new AccountOptions(account.access()))
                    : CommandLine.defaultFactory().create(type);
        }
    }

    private int sparkify(String... words) {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--config", folder.resolve("dwh.cfg").toString()));
        var out = new StringWriter();
        int code = SparkifyCommand.run(
                new Parts(), new PrintWriter(out, true), new PrintWriter(out, true), all.toArray(String[]::new));
        said = out.toString();
        return code;
    }

    private void done(String... words) {
        int code = sparkify(words);
        assertThat(code).as(said).isZero();
    }

    @Test
    void eachStepDoesWhatTheOriginalDid() throws IOException {
        var before = aws.everything();

        done("set-up", "--dry-run");
        assertThat(said).contains("cluster dwhcluster").contains("$0.");
        assertThat(aws.everything()).isEqualTo(before);
        done("set-up");
        done("endpoint", "--write");
        assertThat(said).contains("DWH_ENDPOINT").contains("DWH_ROLE_ARN").contains("role/sparkify/dwhRole");
        assertThat(Files.readString(folder.resolve("dwh.cfg"))).containsPattern("HOST=.*dwhcluster");
        done("create-tables");
        done("etl");
        assertThat(said).contains("fact_songplays");
        done("etl");
        assertThat(said).containsPattern("staging_events +1 +1 +0");
        done("create-tables", "--drop");
        done("etl");
        assertThat(said).containsPattern("staging_events +1 +0 +1");
        done("status");
        assertThat(said).contains("available");
        done("tear-down", "--yes", "--no-final-snapshot");

        assertThat(said).contains("cluster dwhcluster");
        assertThat(aws.everything()).isEqualTo(before);
    }

    private String[] withFilesOfThisMachine(String... words) {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--log-data", folder.resolve("log_data").toString()));
        all.addAll(List.of("--song-data", folder.resolve("song_data").toString()));
        return all.toArray(String[]::new);
    }

    private void writeFiles() throws IOException {
        Files.createDirectories(folder.resolve("log_data/2018"));
        Files.createDirectories(folder.resolve("song_data"));
        Files.writeString(folder.resolve("log_data/2018/events.json"), PLAY + "\n");
        Files.writeString(folder.resolve("song_data/song.json"), SONG + "\n");
    }

    private static List<String> scratch(RedshiftStandIn redshift) {
        return redshift
                .s3()
                .listObjectsV2Paginator(
                        request -> request.bucket(redshift.bucket()).prefix("lake/sparkify/"))
                .contents()
                .stream()
                .map(S3Object::key)
                .toList();
    }

    @Test
    void stagesFilesOfThisMachineOnceAndLoadsThemOnce(RedshiftStandIn redshift) throws IOException {
        writeFiles();
        var staged = "staged 2 files (0.0 MB) in " + redshift.uri("lake/sparkify/staged/dwhcluster/") + ": ";
        done(withFilesOfThisMachine("set-up"));
        done("create-tables", "--drop");

        done(withFilesOfThisMachine("etl"));
        assertThat(said)
                .contains(staged + "2 objects uploaded (0.0 MB), 0 there before\n")
                .containsPattern("staging_events +1 +0 +1");
        done(withFilesOfThisMachine("etl"));
        assertThat(said)
                .contains(staged + "0 objects uploaded (0.0 MB), 2 there before\n")
                .containsPattern("staging_events +1 +1 +0")
                .containsPattern("staging_songs +1 +1 +0");
        var broken = Files.writeString(folder.resolve("log_data/2018/more.json"), PLAY + "\noops\n");
        assertThat(sparkify(withFilesOfThisMachine("etl"))).isEqualTo(1);
        assertThat(said).contains("Nothing was loaded: 1 record for staging_events", broken + ":2: ");
        Files.createDirectory(folder.resolve("other"));
        Files.writeString(folder.resolve("other/events.json"), PLAY + "\n");
        done("create-tables", "--drop");
        done("etl", "--log-data", folder.resolve("other").toString());
        assertThat(said).containsPattern("staging_events +1 +0 +1");
        done("tear-down", "--yes", "--no-final-snapshot");

        assertThat(scratch(redshift)).hasSizeGreaterThan(3).allMatch(key -> key.startsWith("lake/sparkify/staged/"));
    }

    @Test
    void runsTheWholeChainWithFilesOfThisMachine() throws IOException {
        var before = aws.everything();
        writeFiles();

        done(withFilesOfThisMachine("run", "--no-final-snapshot", "--format", "json"));

        assertThat(said).contains("staged 2 files").contains("fact_songplays");
        assertThat(aws.everything()).isEqualTo(before);
    }

    @Test
    void makesNothingForFilesThatItCannotStageOrFind() throws IOException {
        var before = aws.everything();
        assertThat(sparkify(withFilesOfThisMachine("run", "--no-final-snapshot")))
                .isEqualTo(1);
        assertThat(said).contains("No such file or folder: " + folder.resolve("log_data"));

        writeFiles();
        var configuration = folder.resolve("dwh.cfg");
        Files.writeString(configuration, Files.readString(configuration).replaceAll("SCRATCH=.*", "SCRATCH="));
        for (var command : List.of("set-up", "run", "etl")) {
            assertThat(sparkify(withFilesOfThisMachine(command))).isEqualTo(1);
            assertThat(said)
                    .contains("--log-data lies on this machine, where Redshift cannot read it: say --scratch"
                            + " s3://bucket/folder/, or [S3] SCRATCH, and it is staged there");
        }

        assertThat(aws.everything()).isEqualTo(before);
    }

    @Test
    void runsTheWholeChain() {
        var before = aws.everything();

        done("run", "--no-final-snapshot");

        assertThat(said).contains("$0.").contains("fact_songplays").contains("role dwhRole");
        assertThat(aws.everything()).isEqualTo(before);
    }

    @Test
    void makesAWorkgroupInsteadOfACluster() {
        var before = aws.everything();

        done("run", "--target", "redshift-serverless", "--no-final-snapshot");

        assertThat(said).contains("workgroup dwhcluster");
        assertThat(aws.everything()).isEqualTo(before);
    }

    @Test
    void endsWhatHasExpired() {
        var before = aws.everything();
        done("set-up", "--expires-after", "PT1H");

        done("expired", "--tear-down");
        assertThat(aws.everything()).hasSizeGreaterThan(before.size());
        aws.time().pass(Duration.ofHours(2));
        done("expired", "--tear-down");

        assertThat(said).contains("dwhcluster");
        assertThat(aws.everything()).isEqualTo(before);
    }
}
